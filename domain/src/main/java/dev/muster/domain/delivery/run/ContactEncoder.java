package dev.muster.domain.delivery.run;

import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.delivery.Deliverable;
import dev.muster.domain.delivery.DeliveryPolicy;
import dev.muster.domain.delivery.OnLostStatus;
import dev.muster.domain.delivery.OnSubscribed;
import dev.muster.domain.delivery.ledger.ContentDigest;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.outcome.Loss;
import dev.muster.domain.delivery.outcome.LossKind;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.EncodedContact;
import dev.muster.domain.delivery.sink.Limitation;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.domain.delivery.sink.SinkCapabilities;
import dev.muster.domain.port.out.delivery.SinkSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes contacts ready to be sent to one sink under one policy. */
final class ContactEncoder {

    private static final Loss STATUS = new Loss(LossKind.STATUS, "");

    private final DeliveryPolicy policy;
    private final SinkSession session;
    private final SinkCapabilities capabilities;

    ContactEncoder(DeliveryPolicy policy, SinkSession session, SinkCapabilities capabilities) {
        this.policy = policy;
        this.session = session;
        this.capabilities = capabilities;
    }

    PreparedContact encode(Deliverable contact, LedgerEntry entry) {
        OutgoingContact outgoing = outgoing(contact, entry.address());
        EncodedContact expression = session.encode(outgoing);
        ContentDigest content = ContentDigest.of(expression.content());
        boolean losesStatus = contact.profile().status() != ContactStatus.SUBSCRIBED
                && capabilities.limitations().contains(Limitation.NO_STATUS);
        EncodedContact sized = expression.bytes() > capabilities.mostBytes() ? tooLarge(expression) : expression;
        return new PreparedContact(entry, entry, outgoing, losesStatus ? withoutStatus(sized) : sized, content);
    }

    private OutgoingContact outgoing(Deliverable contact, String address) {
        Profile profile = contact.profile();
        boolean isLeft =
                profile.status() == ContactStatus.SUBSCRIBED && policy.onSubscribed() == OnSubscribed.LEAVE_TO_SINK;
        return new OutgoingContact(
                contact.id(),
                address,
                profile.userId(),
                isLeft ? Optional.empty() : Optional.of(profile.status()),
                profile.tags(),
                profile.attributes());
    }

    private EncodedContact tooLarge(EncodedContact expression) {
        Refusal refusal = Refusal.forGood(
                RefusalCode.TOO_LARGE,
                "The contact takes " + expression.bytes() + " bytes, and a request has room for "
                        + capabilities.mostBytes() + ".");
        return new EncodedContact(
                expression.content(),
                expression.bytes(),
                expression.keys(),
                expression.losses(),
                expression.refusal().or(() -> Optional.of(refusal)));
    }

    private EncodedContact withoutStatus(EncodedContact expression) {
        List<Loss> losses = new ArrayList<>(expression.losses());
        losses.add(STATUS);
        Optional<Refusal> withheld = policy.onLostStatus() == OnLostStatus.WITHHOLD
                ? Optional.of(
                        Refusal.forNow(
                                RefusalCode.STATUS_WITHHELD,
                                "The sink keeps no status, and this contact is not simply subscribed; the policy withholds it."))
                : Optional.empty();
        return new EncodedContact(
                expression.content(),
                expression.bytes(),
                expression.keys(),
                losses,
                expression.refusal().or(() -> withheld));
    }
}
