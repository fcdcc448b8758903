package dev.muster.domain.port.out.delivery;

import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.EncodedContact;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.domain.delivery.sink.Readiness;
import java.util.Set;

/**
 * A sink that is being worked with. For one thread at a time.
 *
 * <ul>
 *   <li><b>SK-3</b> Equal contacts have equal expressions, and preparing changes none. Contacts of which the sink would know
 *       something different have different contents.
 *   <li><b>SK-4</b> A contact that may be sent is sent with all that its expression does not list as lost.
 *   <li><b>SK-5</b> Once a batch was taken, every contact of it that was not refused is there as it was sent.
 *   <li><b>SK-6</b> The same batch sent again has no second effect.
 *   <li><b>SK-7</b> A contact that was refused does not keep the others of a batch that was taken from arriving.
 *   <li><b>SK-8</b> After {@code Refused}, {@code Postponed} and {@code Closed} nothing of the batch has arrived.
 *   <li><b>SK-9</b> A contact that comes again changes the one that is there, found by its address.
 *   <li><b>SK-10</b> A contact without a status leaves that of the one that is there as it is.
 * </ul>
 */
public interface SinkSession {

    /** Whether the sink can be worked with; if not, nothing but this may be asked. */
    Readiness readiness();

    /** The contact in the sink's terms. */
    EncodedContact encode(OutgoingContact contact);

    /** Sees to it that these attribute keys are there, with the types and names they have here unless they are known. */
    Readiness prepare(Set<String> keys);

    /** Sends a batch, as often as it is worth. Takes as long as the rate limit, the retries and their timeouts allow. */
    BatchAnswer send(OutgoingBatch batch);
}
