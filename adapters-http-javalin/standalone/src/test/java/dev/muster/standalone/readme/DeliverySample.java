package dev.muster.standalone.readme;

import dev.muster.adapters.vendors.VendorSinks;
import dev.muster.domain.ContactDelivery;
import dev.muster.domain.delivery.Deliverable;
import dev.muster.domain.delivery.DeliveryReport;
import dev.muster.domain.identifier.IdSource;
import dev.muster.domain.memory.InMemoryDeliveryLedger;
import dev.muster.domain.port.in.DeliveryRequest;
import dev.muster.domain.port.out.delivery.ContactSource;
import dev.muster.domain.port.out.delivery.Sink;
import dev.muster.domain.workspace.WorkspaceId;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/** The sample of a delivery in the README, word for word. */
final class DeliverySample {

    private DeliverySample() {}

    // sample:begin
    static DeliveryReport deliver(URI server, String project, String key, IdSource ids, Clock clock) {
        Sink migma = VendorSinks.migma(server, project, key).clock(clock).build();
        ContactSource people = ContactSource.of(List.of(
                Deliverable.of("ada@example.com").attribute("zip", "02139").build(),
                Deliverable.of("jane@example.com").tag("vip").build()));
        ContactDelivery delivery = new ContactDelivery(new InMemoryDeliveryLedger(), ids, clock);
        return delivery.deliver(DeliveryRequest.of(new WorkspaceId("customers"), people, migma));
    }
    // sample:end
}
