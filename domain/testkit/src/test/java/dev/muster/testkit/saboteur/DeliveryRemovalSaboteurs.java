package dev.muster.testkit.saboteur;

import static dev.muster.testkit.saboteur.ForwardingContactStore.withDeliveries;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.delivery.ledger.LedgerCount;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.ledger.LedgerQuery;
import dev.muster.domain.memory.InMemoryDeliveryLedger;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.delivery.DeliveryLedger;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Stores that break the clause DL-5. */
final class DeliveryRemovalSaboteurs {

    private DeliveryRemovalSaboteurs() {}

    static List<Saboteur<ContactStore>> all() {
        return List.of(
                deliveries(
                        "entries are kept apart from contacts",
                        () -> withDeliveries(right -> new InMemoryDeliveryLedger())),
                deliveries(
                        "entries of removed contacts are found",
                        () -> withDeliveries(right -> new Remembering(right) {
                            @Override
                            public Map<ContactId, LedgerEntry> find(
                                    DeliveryScope scope, Collection<ContactId> contacts) {
                                return memory.find(scope, contacts);
                            }
                        })),
                deliveries(
                        "entries of removed contacts are in pages",
                        () -> withDeliveries(right -> new Remembering(right) {
                            @Override
                            public List<LedgerEntry> page(DeliveryScope scope, LedgerQuery query) {
                                return memory.page(scope, query);
                            }
                        })),
                deliveries(
                        "entries of removed contacts are counted",
                        () -> withDeliveries(right -> new Remembering(right) {
                            @Override
                            public List<LedgerCount> counts(WorkspaceId workspace) {
                                return memory.counts(workspace);
                            }
                        })),
                deliveries(
                        "an entry for a contact that is not stored is an error",
                        () -> withDeliveries(right -> new ForwardingDeliveries(right) {
                            @Override
                            public void save(DeliveryScope scope, Collection<LedgerEntry> entries) {
                                super.save(scope, entries);
                                if (!areAllThere(scope, entries)) {
                                    throw new IllegalStateException("foreign key violated");
                                }
                            }

                            private boolean areAllThere(DeliveryScope scope, Collection<LedgerEntry> entries) {
                                return entries.size() > 10
                                        || entries.stream()
                                                .allMatch(it -> super.find(scope, List.of(it.contact()))
                                                        .containsKey(it.contact()));
                            }
                        })),
                deliveries(
                        "entries saved beside one for nobody are not saved",
                        () -> withDeliveries(right -> new ForwardingDeliveries(right) {
                            @Override
                            public void save(DeliveryScope scope, Collection<LedgerEntry> entries) {
                                if (entries.stream()
                                        .noneMatch(it -> it.contact().value().startsWith("fedc"))) {
                                    super.save(scope, entries);
                                }
                            }
                        })));
    }

    private static Saboteur<ContactStore> deliveries(String wrong, Supplier<ContactStore> store) {
        return Saboteur.of("DL-5", wrong, store);
    }

    /** Remembers whatever was saved. */
    private static class Remembering extends ForwardingDeliveries {

        final DeliveryLedger memory = new InMemoryDeliveryLedger();

        Remembering(DeliveryLedger right) {
            super(right);
        }

        @Override
        public void save(DeliveryScope scope, Collection<LedgerEntry> entries) {
            super.save(scope, entries);
            Map<ContactId, LedgerEntry> saved =
                    super.find(scope, entries.stream().map(LedgerEntry::contact).toList());
            memory.save(scope, saved.values());
        }
    }
}
