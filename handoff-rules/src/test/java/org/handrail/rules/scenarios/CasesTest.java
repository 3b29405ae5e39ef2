package org.handrail.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which row is told in which case; of every other it is said why that case cannot come about. */
class CasesTest {

    private static final Path TABLE = Path.of("src/test/resources/org/handrail/rules/cases.txt");

    @ParameterizedTest
    @EnumSource
    void everyCaseIsToldOfAllTheRowsOfWhichItCanComeAbout(Case what) throws ReflectiveOperationException {
        Method method = what.test().getDeclaredMethod(what.method(), Rows.class);
        String source =
                Objects.requireNonNull(method.getAnnotation(MethodSource.class)).value()[0];
        Method rows = what.test().getDeclaredMethod(source);
        assertThat(((Stream<?>) Objects.requireNonNull(rows.invoke(null))).toList())
                .isEqualTo(what.rows().toList())
                .isNotEmpty();
    }

    @Test
    void theTableOfRowsAndCasesIsAsItWasRead() throws IOException {
        List<String> reasons = new ArrayList<>();
        StringBuilder table = new StringBuilder();
        for (Rows row : Rows.andMeasures()) {
            String cells = Arrays.stream(Case.values())
                    .map(what -> what + " " + cell(reasons, what.whyNot(row)))
                    .collect(Collectors.joining(", "));
            String number =
                    row.isMeasure() ? "-" : String.valueOf(row.definition().row());
            table.append("%s %s: %s\n".formatted(number, row.rule(), cells));
        }
        reasons.forEach(reason -> table.append("no")
                .append(reasons.indexOf(reason) + 1)
                .append(": ")
                .append(reason)
                .append('\n'));
        if (System.getProperty("handrail.write") != null) {
            Files.writeString(TABLE, table);
        }
        assertThat(Files.readString(TABLE)).isEqualTo(table.toString());
    }

    @Test
    void noRuleIsLeftOut() {
        assertThat(Rows.andMeasures()).hasSameSizeAs(Scenario.PATHWAY.rules());
        assertThat(Arrays.stream(Case.values())
                        .filter(what -> what.rows().findAny().isEmpty()))
                .isEmpty();
    }

    private static String cell(List<String> reasons, @Nullable String whyNot) {
        if (whyNot == null) {
            return "yes";
        }
        if (!reasons.contains(whyNot)) {
            reasons.add(whyNot);
        }
        return "no" + (reasons.indexOf(whyNot) + 1);
    }
}
