package dev.muster.files.csv;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FormulaGuardProperties {

    @Property
    void everyCellComesBack(@ForAll("cells") String cell) {
        assertThat(FormulaGuard.unguard(FormulaGuard.guard(cell))).isEqualTo(cell);
    }

    @Property
    void noGuardedCellBeginsLikeAFormula(@ForAll("cells") String cell) {
        assertThat(FormulaGuard.guard(cell)).doesNotMatch("(?s)[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20].*");
    }

    @Property
    void otherCellsStayAsTheyAre(@ForAll("plainCells") String cell) {
        assertThat(FormulaGuard.guard(cell)).isEqualTo(cell);
        assertThat(FormulaGuard.unguard(cell)).isEqualTo(cell);
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.strings().withChars("'=+-@\t\r\na1\uFF1D").ofMaxLength(6);
    }

    @Provide
    Arbitrary<String> plainCells() {
        return Arbitraries.strings().withChars("'a1 ").ofMaxLength(6);
    }
}
