package dev.muster.testkit.saboteur;

import dev.muster.domain.port.out.ContactStore;
import java.util.List;
import java.util.stream.Stream;

/** All saboteurs, by the contract that has to catch them. */
final class Saboteurs {

    private Saboteurs() {}

    static List<Saboteur<ContactStore>> ofContactStore() {
        return Stream.of(
                        TransactionSaboteurs.all(),
                        SeparationSaboteurs.all(),
                        ReadingSaboteurs.all(),
                        ContactSaboteurs.all(),
                        WriteSaboteurs.all(),
                        FidelitySaboteurs.all(),
                        KeySaboteurs.all(),
                        KeyRemovalSaboteurs.all(),
                        StatusSaboteurs.all(),
                        SuppressionSaboteurs.all(),
                        TombstoneSaboteurs.all(),
                        RemovalSaboteurs.all(),
                        ViewSaboteurs.all(),
                        SearchSaboteurs.all(),
                        JobFidelitySaboteurs.all(),
                        JournalSaboteurs.all(),
                        JobLogSaboteurs.all(),
                        LedgerSaboteurs.all(),
                        UnknownWorkspaceSaboteurs.all(),
                        DeliverySaboteurs.all(),
                        DeliveryViewSaboteurs.all(),
                        DeliveryRemovalSaboteurs.all())
                .flatMap(List::stream)
                .toList();
    }

    static List<Saboteur<?>> all() {
        return Stream.of(ofContactStore(), WorkspaceSaboteurs.all(), AccessKeySaboteurs.all(), SinkSaboteurs.all())
                .<Saboteur<?>>flatMap(List::stream)
                .toList();
    }
}
