package dev.muster.standalone.pushing;

import dev.muster.domain.delivery.OnLostStatus;
import dev.muster.domain.delivery.OnSubscribed;
import dev.muster.domain.delivery.Selection;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The answers to the questions of the delivery policy, as the command line names them. */
final class PolicyAnswerText {

    private PolicyAnswerText() {}

    /** Which contacts to send; those that are due if the option is missing. */
    static final class Only implements ITypeConverter<Selection> {
        @Override
        public Selection convert(String text) {
            return switch (text) {
                case "pending" -> Selection.PENDING_ONLY;
                case "rejected" -> Selection.REJECTED_ONLY;
                case "all" -> Selection.ALL;
                default -> throw new TypeConversionException("'" + text + "' is none of pending, rejected and all");
            };
        }
    }

    /** What to do if the vendor stores no status. */
    static final class LostStatus implements ITypeConverter<OnLostStatus> {
        @Override
        public OnLostStatus convert(String text) {
            return switch (text) {
                case "send" -> OnLostStatus.SEND;
                case "withhold" -> OnLostStatus.WITHHOLD;
                default -> throw new TypeConversionException("'" + text + "' is neither send nor withhold");
            };
        }
    }

    /** Which status to send for subscribers. */
    static final class Subscribed implements ITypeConverter<OnSubscribed> {
        @Override
        public OnSubscribed convert(String text) {
            return switch (text) {
                case "leave-to-sink" -> OnSubscribed.LEAVE_TO_SINK;
                case "state" -> OnSubscribed.STATE;
                default -> throw new TypeConversionException("'" + text + "' is neither leave-to-sink nor state");
            };
        }
    }
}
