/** The rules and ports of contact import. */
module dev.muster.domain {
    requires transitive jakarta.validation;
    requires static org.jspecify;

    exports dev.muster.domain;
    exports dev.muster.domain.access;
    exports dev.muster.domain.administration;
    exports dev.muster.domain.attribute;
    exports dev.muster.domain.contact;
    exports dev.muster.domain.delivery;
    exports dev.muster.domain.delivery.ledger;
    exports dev.muster.domain.delivery.outcome;
    exports dev.muster.domain.delivery.sink;
    exports dev.muster.domain.idempotency;
    exports dev.muster.domain.identifier;
    exports dev.muster.domain.job;
    exports dev.muster.domain.memory;
    exports dev.muster.domain.outcome;
    exports dev.muster.domain.policy;
    exports dev.muster.domain.port.in;
    exports dev.muster.domain.port.out;
    exports dev.muster.domain.port.out.access;
    exports dev.muster.domain.port.out.contact;
    exports dev.muster.domain.port.out.delivery;
    exports dev.muster.domain.port.out.imports;
    exports dev.muster.domain.port.out.suppression;
    exports dev.muster.domain.problem;
    exports dev.muster.domain.row;
    exports dev.muster.domain.suppression;
    exports dev.muster.domain.workspace;

    // A Bean Validation provider reads the constraints of rows.
    opens dev.muster.domain.row;
}
