package dev.muster.adapters.vendors;

import dev.muster.domain.attribute.DataType;
import dev.muster.domain.port.out.delivery.Sink;
import dev.muster.testkit.fixture.ArrivedContact;
import dev.muster.testkit.fixture.SinkUnderTest;
import dev.muster.testkit.vendor.formbricks.FormbricksStandIn;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is at Formbricks.
 *
 * @param refusedAddress an address that is refused there; empty if there is none
 * @param temporaryFailure lets the next request fail on its way; empty if nothing is in between
 */
record FormbricksSide(
        FormbricksStandIn vendor, Sink sink, Optional<String> refusedAddress, Optional<Runnable> temporaryFailure)
        implements SinkUnderTest {

    FormbricksSide(FormbricksStandIn vendor, Sink sink, Optional<String> refusedAddress) {
        this(vendor, sink, refusedAddress, Optional.empty());
    }

    @Override
    public Map<String, ArrivedContact> arrived() {
        Map<String, ArrivedContact> arrived = new LinkedHashMap<>();
        for (Map<String, String> contact : vendor.contacts()) {
            Map<String, String> attributes = new HashMap<>(contact);
            String address = Optional.ofNullable(attributes.remove("email")).orElseThrow();
            Optional<String> userId = Optional.ofNullable(attributes.remove("userId"));
            if (arrived.put(address, new ArrivedContact(userId, Optional.empty(), Set.of(), attributes)) != null) {
                throw new AssertionError("there twice: " + address);
            }
        }
        return arrived;
    }

    @Override
    public Optional<Map<String, DataType>> keys() {
        Map<String, DataType> types = new HashMap<>();
        vendor.keys()
                .forEach((key, there) ->
                        types.put(key, DataType.valueOf(there.dataType().toUpperCase(Locale.ROOT))));
        return Optional.of(types);
    }
}
