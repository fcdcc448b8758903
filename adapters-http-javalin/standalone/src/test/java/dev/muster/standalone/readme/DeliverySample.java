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

    static DeliveryReport run(URI server, String project, String key, IdSource ids, WorkspaceId workspace) {
        // sample:begin
        Sink migma =
                VendorSinks.migma(server, project, key).clock(Clock.systemUTC()).build();
        ContactSource people = ContactSource.of(List.of(
                Deliverable.of("ada@example.com").attribute("zip", "02139").build(),
                Deliverable.of("jane@example.com").tag("vip").build()));
        ContactDelivery delivery = new ContactDelivery(new InMemoryDeliveryLedger(), ids, Clock.systemUTC());
        DeliveryReport report = delivery.deliver(DeliveryRequest.of(workspace, people, migma));
        System.out.println(report.accepted() + " accepted, " + report.refusals());
        // sample:end
        return report;
    }
}
