package dev.muster.testkit.vendor.formbricks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.testkit.vendor.javascript.JsNumber;
import dev.muster.testkit.vendor.network.Json;
import dev.muster.testkit.vendor.network.Reply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/** One page of attribute keys: what the query asks for, and the answer. */
final class FormbricksKeyList {

    private static final int LIMIT = 50;
    private static final int MOST = 250;

    private final List<FormbricksIssue> issues = new ArrayList<>();
    private final String query;
    private final int limit;
    private final int skip;

    FormbricksKeyList(String path) {
        query = path.indexOf('?') < 0 ? "" : path.substring(path.indexOf('?') + 1);
        limit = number("limit", LIMIT, 1, MOST);
        skip = number("skip", 0, 0, Integer.MAX_VALUE);
    }

    List<FormbricksIssue> issues() {
        return List.copyOf(issues);
    }

    /** The newest keys first, those of other workspaces among them, whatever workspace the query names. */
    Reply page(List<FormbricksKey> oldestFirst) {
        List<FormbricksKey> all = new ArrayList<>(oldestFirst);
        if (!value("order", "desc").equals("asc")) {
            Collections.reverse(all);
        }
        ObjectNode body = Json.object();
        ArrayNode data = body.putArray("data");
        all.stream().skip(skip).limit(limit).forEach(key -> data.add(key.json()));
        body.putObject("meta").put("total", all.size()).put("limit", limit).put("offset", skip);
        return FormbricksAnswers.answer(200, body);
    }

    private int number(String name, int otherwise, int least, int most) {
        OptionalDouble number = JsNumber.parse(value(name, String.valueOf(otherwise)));
        if (number.isEmpty()) {
            issues.add(new FormbricksIssue(name, "Invalid input: expected number, received NaN"));
        } else if (number.getAsDouble() < least) {
            issues.add(new FormbricksIssue(name, "Too small: expected number to be >=" + least));
        } else if (number.getAsDouble() > most) {
            issues.add(new FormbricksIssue(name, "Too big: expected number to be <=" + most));
        }
        return (int) number.orElse(otherwise);
    }

    private String value(String name, String otherwise) {
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        return otherwise;
    }
}
