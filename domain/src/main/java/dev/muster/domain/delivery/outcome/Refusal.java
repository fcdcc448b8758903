package dev.muster.domain.delivery.outcome;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * Why a contact was not taken.
 *
 * @param term whether it is worth trying again
 * @param code why, for counting
 * @param detail why, for a person: the sink's words as a rule. Email addresses in it are masked, for it may be shown beside
 *     another contact than the one it speaks of; cut to {@value #MOST_DETAIL} characters
 */
public record Refusal(Term term, RefusalCode code, String detail) {

    /** Longer details are cut to this many characters. */
    public static final int MOST_DETAIL = 300;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"'(),;:]+@[^\\s<>\"'(),;:]+");

    public Refusal {
        requireNonNull(term);
        requireNonNull(code);
        detail = shown(detail);
    }

    /** What a sink says, as it may be shown and kept: without email addresses and control characters, and cut. */
    public static String shown(String words) {
        String masked = ADDRESS.matcher(words).replaceAll("***");
        return cut(CONTROL.matcher(masked).replaceAll(" ").strip()).strip();
    }

    /** It is no use to send the contact again before it changes. */
    public static Refusal forGood(RefusalCode code, String detail) {
        return new Refusal(Term.FOR_GOOD, code, detail);
    }

    /** The reason may pass. */
    public static Refusal forNow(RefusalCode code, String detail) {
        return new Refusal(Term.FOR_NOW, code, detail);
    }

    /** The state of a contact that was refused so. */
    public DeliveryState state() {
        return term == Term.FOR_GOOD ? DeliveryState.REJECTED_FOR_GOOD : DeliveryState.REJECTED_FOR_NOW;
    }

    private static String cut(String text) {
        if (text.length() <= MOST_DETAIL) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST_DETAIL - 1)) ? MOST_DETAIL - 1 : MOST_DETAIL;
        return text.substring(0, end);
    }

    /** For how long. */
    public enum Term {
        /** Until the contact changes. */
        FOR_GOOD,
        /** The next delivery tries again. */
        FOR_NOW
    }
}
