package org.handrail.insights.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void whatASpreadsheetWouldTakeForAFormulaIsAText() {
        for (String formula : List.of("=1+1", "+cmd", "-cmd", "@SUM(A1)", "\t=1+1", "\r=1+1")) {
            assertThat(cell(formula)).as(formula).contains("'" + formula);
        }
    }

    @Test
    void aNumberStaysANumberThoughItBeNegative() {
        assertThat(cell(-3)).isEqualTo("-3");
        assertThat(cell(0.25)).isEqualTo("0.25");
        assertThat(cell(-1.5e-7)).isEqualTo("-1.5E-7");
    }

    @Test
    void commasQuotesAndLinesStandBetweenQuotes() {
        assertThat(cell("a, b")).isEqualTo("\"a, b\"");
        assertThat(cell("say \"no\"")).isEqualTo("\"say \"\"no\"\"\"");
        assertThat(cell("two\nlines")).isEqualTo("\"two\nlines\"");
    }

    @Test
    void whatIsNotSaidIsEmpty() {
        assertThat(Csv.of(List.of("a", "b"), List.of(Map.of("b", 1)))).isEqualTo("a,b\r\n,1\r\n");
    }

    private static String cell(Object value) {
        String text = Csv.of(List.of("x"), List.of(Map.of("x", value)));
        return text.substring("x\r\n".length(), text.length() - 2);
    }
}
