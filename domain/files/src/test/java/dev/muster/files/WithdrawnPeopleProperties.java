package dev.muster.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.ContactImporter;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.identifier.TimeOrderedIds;
import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.port.in.ImportRequest;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.files.format.ReadOptions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whoever one understood cell of a file withdraws is not subscribed afterwards, whatever else the file says. */
class WithdrawnPeopleProperties {

    private static final String HEADER = "Email;Status;Unsubscribed;Bounced;Accepts Marketing;UNSUB_TIME;points\n";
    private static final WorkspaceId WORKSPACE = new WorkspaceId("customers");

    @Property(tries = 300)
    void nobodyIsSubscribedWhomAnUnderstoodCellWithdraws(
            @ForAll("rows") List<Row> earlier, @ForAll("rows") List<Row> rows) {
        InMemoryContactStore store = new InMemoryContactStore();
        RandomGenerator random = new SplittableRandom(1);
        imports(store, earlier.stream().map(Row::withoutConsent).toList(), random);

        imports(store, rows, random);

        Map<String, ContactStatus> after = new HashMap<>();
        store.readAll(
                WORKSPACE,
                contact -> after.put(
                        contact.profile().email().key(), contact.profile().status()));
        Set<String> withdrawn = new HashSet<>();
        rows.stream().filter(Row::withdraws).forEach(row -> withdrawn.add(row.key()));
        withdrawn.forEach(
                key -> assertThat(after.get(key)).as(key).isIn(ContactStatus.UNSUBSCRIBED, ContactStatus.BOUNCED));
    }

    private static void imports(InMemoryContactStore store, List<Row> rows, RandomGenerator random) {
        String text = HEADER + rows.stream().map(Row::line).collect(Collectors.joining());
        InstantSource clock = InstantSource.fixed(Instant.EPOCH);
        ContactImporter importer = ContactImporter.builder()
                .store(store)
                .ids(new TimeOrderedIds(clock, random))
                .clock(clock)
                .rowsPerChunk(3)
                .build();
        importer.importAll(ImportRequest.of(
                WORKSPACE,
                TestFiles.ready(ContactFile.open(
                        () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), ReadOptions.csv())),
                ImportPolicy.files()));
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        return Combinators.combine(
                        Arbitraries.of(
                                "ada@x.org", " ADA@X.org", "bob@x.org", "Bob <bob@x.org>", "eve@x.org", "no address"),
                        Arbitraries.of("", "subscribed", "Unsubscribed", "zombie", "cleaned"),
                        Arbitraries.of("", "no", "yes", "x"),
                        Arbitraries.of("", "false", "true"),
                        Arbitraries.of("", "yes", "no"),
                        Arbitraries.of("", "2024-05-01"),
                        Arbitraries.of("", "10", "n/a"))
                .as(Row::new)
                .list()
                .ofMaxSize(8);
    }

    record Row(
            String email,
            String status,
            String unsubscribed,
            String bounced,
            String accepts,
            String time,
            String points) {

        String line() {
            return String.join(";", email, status, unsubscribed, bounced, accepts, time, points) + "\n";
        }

        Row withoutConsent() {
            return new Row(email, "", "", "", "", "", points);
        }

        boolean withdraws() {
            boolean isMarked = List.of("Unsubscribed", "cleaned").contains(status)
                    || List.of("yes", "x").contains(unsubscribed)
                    || bounced.equals("true")
                    || !time.isEmpty();
            return isMarked && email.contains("@");
        }

        String key() {
            String address = email.contains("<") ? email.substring(5, email.length() - 1) : email;
            return EmailAddress.parse(address).orElseThrow().key();
        }
    }
}
