package dev.muster.domain.dispatch;

import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.delivery.ContentDigest;
import dev.muster.domain.delivery.Deliverable;
import dev.muster.domain.delivery.DeliveryPolicy;
import dev.muster.domain.delivery.Expression;
import dev.muster.domain.delivery.LedgerEntry;
import dev.muster.domain.delivery.Limitation;
import dev.muster.domain.delivery.Loss;
import dev.muster.domain.delivery.LossKind;
import dev.muster.domain.delivery.OnLostStatus;
import dev.muster.domain.delivery.OnSubscribed;
import dev.muster.domain.delivery.Outgoing;
import dev.muster.domain.delivery.Refusal;
import dev.muster.domain.delivery.RefusalCode;
import dev.muster.domain.delivery.SinkCapabilities;
import dev.muster.domain.port.out.SinkSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes contacts ready to be sent to one sink under one policy. */
final class Packing {

    private static final Loss STATUS = new Loss(LossKind.STATUS, "");

    private final DeliveryPolicy policy;
    private final SinkSession session;
    private final SinkCapabilities capabilities;

    Packing(DeliveryPolicy policy, SinkSession session, SinkCapabilities capabilities) {
        this.policy = policy;
        this.session = session;
        this.capabilities = capabilities;
    }

    Parcel pack(Deliverable contact, LedgerEntry entry) {
        Outgoing outgoing = outgoing(contact, entry.address());
        Expression expression = session.express(outgoing);
        ContentDigest content = ContentDigest.of(expression.content());
        boolean losesStatus = contact.profile().status() != ContactStatus.SUBSCRIBED
                && capabilities.limitations().contains(Limitation.NO_STATUS);
        Expression sized = expression.bytes() > capabilities.mostBytes() ? tooLarge(expression) : expression;
        return new Parcel(entry, entry, outgoing, losesStatus ? withoutStatus(sized) : sized, content);
    }

    private Outgoing outgoing(Deliverable contact, String address) {
        Profile profile = contact.profile();
        boolean isLeft =
                profile.status() == ContactStatus.SUBSCRIBED && policy.onSubscribed() == OnSubscribed.LEAVE_TO_SINK;
        return new Outgoing(
                contact.id(),
                address,
                profile.userId(),
                isLeft ? Optional.empty() : Optional.of(profile.status()),
                profile.tags(),
                profile.attributes());
    }

    private Expression tooLarge(Expression expression) {
        Refusal refusal = Refusal.forGood(
                RefusalCode.TOO_LARGE,
                "The contact takes " + expression.bytes() + " bytes, and a request has room for "
                        + capabilities.mostBytes() + ".");
        return new Expression(
                expression.content(),
                expression.bytes(),
                expression.keys(),
                expression.losses(),
                expression.refusal().or(() -> Optional.of(refusal)));
    }

    private Expression withoutStatus(Expression expression) {
        List<Loss> losses = new ArrayList<>(expression.losses());
        losses.add(STATUS);
        Optional<Refusal> withheld = policy.onLostStatus() == OnLostStatus.WITHHOLD
                ? Optional.of(
                        Refusal.forNow(
                                RefusalCode.STATUS_WITHHELD,
                                "The sink keeps no status, and this contact is not simply subscribed; the policy withholds it."))
                : Optional.empty();
        return new Expression(
                expression.content(),
                expression.bytes(),
                expression.keys(),
                losses,
                expression.refusal().or(() -> withheld));
    }
}
