package dev.muster.testkit.saboteur;

import static dev.muster.testkit.saboteur.ForwardingContactStore.withView;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.StoredKey;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.StatusChange;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.TransactionalWork;
import dev.muster.domain.port.out.contact.ContactPage;
import dev.muster.domain.port.out.contact.ContactQuery;
import dev.muster.domain.port.out.contact.WorkspaceView;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Stores that break one of the clauses CS-8, V-1, V-2 and V-4. */
final class ViewSaboteurs {

    private ViewSaboteurs() {}

    static List<Saboteur<ContactStore>> all() {
        return List.of(
                Saboteur.concurrent("CS-8", "each question is answered in a state of its own", ShiftingViews::new),
                Saboteur.of("CS-8", "views and writers wait for each other", WaitingViews::new),
                finding(
                        "identifiers are compared without case",
                        (view, id) -> view.contact(id)
                                .or(() -> view.contact(new ContactId(id.value().toLowerCase(Locale.ROOT))))),
                finding(
                        "a contact comes without its tags",
                        (view, id) -> view.contact(id).map(ViewSaboteurs::untagged)),
                Saboteur.of("V-1", "contacts of all workspaces are found", FindingEverywhere::new),
                paging("newest contacts come first", (view, query) -> {
                    List<Contact> all =
                            new ArrayList<>(view.page(endless(query)).contacts());
                    Collections.reverse(all);
                    return cut(all, query);
                }),
                paging("a total counts a page", (view, query) -> {
                    List<Contact> contacts = view.page(query).contacts();
                    return new ContactPage(contacts, contacts.size());
                }),
                paging(
                        "a total counts all",
                        (view, query) -> new ContactPage(
                                view.page(query).contacts(),
                                view.page(ContactQuery.all(0, 1)).total())),
                paging("behind the last contact comes the last page", (view, query) -> {
                    long total = view.page(query).total();
                    long offset = Math.min(query.offset(), Math.max(0, total - 1));
                    return view.page(with(query, query.status(), query.tags(), offset));
                }),
                paging("there are no more than 1,000 on a page", (view, query) -> {
                    ContactPage page = view.page(query);
                    return new ContactPage(page.contacts().stream().limit(1_000).toList(), page.total());
                }),
                paging("pages are cut before the conditions", (view, query) -> {
                    ContactPage page = view.page(ContactQuery.all(query.offset(), query.limit()));
                    List<Contact> meeting = view.page(endless(query)).contacts();
                    return new ContactPage(
                            page.contacts().stream().filter(meeting::contains).toList(), meeting.size());
                }),
                paging(
                        "the status is no condition",
                        (view, query) -> view.page(with(query, Optional.empty(), query.tags(), query.offset()))),
                paging(
                        "all tags are a condition",
                        (view, query) -> cut(
                                view.page(endless(query)).contacts().stream()
                                        .filter(it ->
                                                it.profile().tags().names().containsAll(query.tags()))
                                        .toList(),
                                query)),
                paging(
                        "tags are compared without case",
                        (view, query) -> cut(
                                view.page(endless(with(query, query.status(), List.of(), 0))).contacts().stream()
                                        .filter(it -> query.tags().isEmpty()
                                                || it.profile().tags().names().stream()
                                                        .anyMatch(tag -> query.tags().stream()
                                                                .anyMatch(tag::equalsIgnoreCase)))
                                        .toList(),
                                query)),
                paging("one condition is enough", ViewSaboteurs::anyCondition),
                keys(
                        "keys are listed by name",
                        keys -> keys.stream()
                                .sorted(Comparator.comparing(key -> key.key().key()))
                                .toList()),
                keys(
                        "only keys that somebody added are listed",
                        keys -> keys.stream()
                                .filter(key -> key.key().origin() == AttributeKey.Origin.CUSTOM)
                                .toList()));
    }

    private static Saboteur<ContactStore> finding(
            String wrong, BiFunction<WorkspaceView, ContactId, Optional<Contact>> found) {
        return Saboteur.of(
                "V-1",
                wrong,
                () -> withView(right -> new ForwardingView(right) {
                    @Override
                    public Optional<Contact> contact(ContactId id) {
                        return found.apply(right, id);
                    }
                }));
    }

    private static Saboteur<ContactStore> paging(
            String wrong, BiFunction<WorkspaceView, ContactQuery, ContactPage> page) {
        return Saboteur.of("V-2", wrong, () -> withView(right -> paging(right, page)));
    }

    static WorkspaceView paging(WorkspaceView right, BiFunction<WorkspaceView, ContactQuery, ContactPage> page) {
        return new ForwardingView(right) {
            @Override
            public ContactPage page(ContactQuery query) {
                return page.apply(right, query);
            }
        };
    }

    private static Saboteur<ContactStore> keys(String wrong, UnaryOperator<List<StoredKey>> shown) {
        return Saboteur.of(
                "V-4",
                wrong,
                () -> withView(right -> new ForwardingView(right) {
                    @Override
                    public List<StoredKey> keys() {
                        return shown.apply(super.keys());
                    }
                }));
    }

    static ContactQuery endless(ContactQuery query) {
        return new ContactQuery(query.status(), query.tags(), query.search(), 0, Integer.MAX_VALUE);
    }

    private static ContactQuery with(
            ContactQuery query, Optional<ContactStatus> status, List<String> tags, long offset) {
        return new ContactQuery(status, tags, query.search(), offset, query.limit());
    }

    static ContactPage cut(List<Contact> all, ContactQuery query) {
        return new ContactPage(
                all.stream().skip(query.offset()).limit(query.limit()).toList(), all.size());
    }

    private static ContactPage anyCondition(WorkspaceView view, ContactQuery query) {
        Set<Contact> meeting = new HashSet<>();
        if (query.status().isPresent()) {
            meeting.addAll(view.page(endless(with(query, query.status(), List.of(), 0)))
                    .contacts());
        }
        if (!query.tags().isEmpty()) {
            meeting.addAll(view.page(endless(with(query, Optional.empty(), query.tags(), 0)))
                    .contacts());
        }
        if (meeting.isEmpty()) {
            return view.page(query);
        }
        return cut(
                view.page(ContactQuery.all(0, Integer.MAX_VALUE)).contacts().stream()
                        .filter(meeting::contains)
                        .toList(),
                query);
    }

    private static Contact untagged(Contact it) {
        Profile profile = it.profile();
        return new Contact(
                it.id(),
                new Profile(profile.email(), profile.userId(), profile.status(), Tags.NONE, profile.attributes()),
                it.createdAt(),
                it.updatedAt());
    }

    private static final class ShiftingViews extends ForwardingContactStore {
        @Override
        public <T> T view(WorkspaceId workspace, Function<WorkspaceView, T> looking) {
            return looking.apply(new WorkspaceView() {
                @Override
                public Optional<Contact> contact(ContactId id) {
                    return store.view(workspace, now -> now.contact(id));
                }

                @Override
                public ContactPage page(ContactQuery query) {
                    return store.view(workspace, now -> now.page(query));
                }

                @Override
                public List<StoredKey> keys() {
                    return store.view(workspace, now -> now.keys());
                }

                @Override
                public List<StatusChange> statusChanges(Collection<ContactId> contacts) {
                    return store.view(workspace, now -> now.statusChanges(contacts));
                }
            });
        }
    }

    private static final class WaitingViews extends ForwardingContactStore {
        private final Lock lock = new ReentrantLock();

        @Override
        public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
            return locked(() -> super.inTransaction(workspace, work));
        }

        @Override
        public <T> T view(WorkspaceId workspace, Function<WorkspaceView, T> looking) {
            return locked(() -> super.view(workspace, looking));
        }

        private <T> T locked(Supplier<T> work) {
            lock.lock();
            try {
                return work.get();
            } finally {
                lock.unlock();
            }
        }
    }

    private static final class FindingEverywhere extends ForwardingContactStore {
        private final Set<WorkspaceId> known = ConcurrentHashMap.newKeySet();

        @Override
        public <T> T inTransaction(WorkspaceId workspace, TransactionalWork<T> work) {
            known.add(workspace);
            return super.inTransaction(workspace, work);
        }

        @Override
        public <T> T view(WorkspaceId workspace, Function<WorkspaceView, T> looking) {
            return super.view(
                    workspace,
                    view -> looking.apply(new ForwardingView(view) {
                        @Override
                        public Optional<Contact> contact(ContactId id) {
                            return super.contact(id)
                                    .or(() -> known.stream()
                                            .flatMap(other -> store.view(other, it -> it.contact(id)).stream())
                                            .findFirst());
                        }
                    }));
        }
    }
}
