package dev.muster.adapters.vendors.transport;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parts of reasons for people. They hold no secrets and no personal data. */
final class ReasonText {

    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9.+-]{1,40}/[a-z0-9.+-]{1,40}");

    private ReasonText() {}

    /** What a body is instead of JSON. */
    static String bodyOf(HttpResponse<Optional<byte[]>> response) {
        if (response.body().isEmpty()) {
            return "a body beyond 8 MiB";
        }
        if (response.body().get().length == 0) {
            return "an empty body";
        }
        String type = response.headers()
                .firstValue("Content-Type")
                .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
        if (type.equals("application/json")) {
            return "a broken body";
        }
        return MEDIA_TYPE.matcher(type).matches() ? type : "something";
    }

    /** The target of a redirect, without user info, query and fragment; empty if it is not a valid address. */
    static Optional<String> target(URI asked, String location) {
        try {
            URI target = asked.resolve(new URI(location));
            return target.getHost() == null || target.getScheme() == null
                    ? Optional.empty()
                    : Optional.of(place(target) + (target.getRawPath() == null ? "" : target.getRawPath()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Scheme, host and port. */
    static String place(URI address) {
        return address.getScheme() + "://" + address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }

    static String time(Duration time) {
        return time.toMillis() < 1000 ? time.toMillis() + " ms" : time.toSeconds() + " s";
    }
}
