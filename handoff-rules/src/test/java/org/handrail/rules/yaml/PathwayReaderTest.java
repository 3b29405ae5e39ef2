package org.handrail.rules.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import java.time.Duration;
import java.util.stream.IntStream;
import org.handrail.events.finding.Severity;
import org.handrail.rules.pathway.Pathway;
import org.handrail.rules.pathway.Rule;
import org.handrail.yaml.UnreadableYaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathwayReaderTest {

    private static final String GOOD = StandardPathwayText.load();

    @Test
    void theStandardPathwayHasTheRowsOfTheTable() {
        Pathway pathway = StandardPathway.load();
        assertThat(pathway.rules())
                .filteredOn(rule -> !rule.isMeasure())
                .extracting(Rule::row)
                .containsOnly(IntStream.rangeClosed(1, 32).boxed().toArray(Integer[]::new));
        assertThat(pathway.rules().stream().filter(Rule::isMeasure)).hasSize(11);
        assertThat(pathway.watchHorizon()).isEqualTo(Duration.ofDays(30));
        assertThat(pathway.rules().getFirst().severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void everyFigureOfTheStandardPathwayHasItsSource() {
        assertThat(StandardPathway.load().rules())
                .allSatisfy(rule -> assertThat(rule.sources()).containsKeys("within", "warn before"));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "severity: medium              | severity: midium              | \"midium\" is no severity | did you mean \"medium\"?",
                "match: same referral          | match: same referal           | \"same referal\" is no match | did you mean \"same referral\"?",
                "{ event: placement.accepted,  | { event: placement.acepted,   | \"placement.acepted\" is no event | did you mean \"placement.accepted\"?",
                "only: a contact               | only: contact                 | \"contact\" is no condition | did you mean \"a contact\"?",
                "opioid free since             | opioid fre since              | none of these events says a time \"opioid fre since\" | did you mean \"opioid free since\"?",
                "form: monthly injection       | form: montly injection        | \"montly injection\" is no form | did you mean \"monthly injection\"?",
                "reason: against advice        | raeson: against advice        | placement.discharged has no entry \"raeson\" | did you mean \"reason\"?",
                "- there was an overdose       | - there was no overdose       | \"there was no overdose\" is no context | did you mean \"there was an overdose\"?",
                "ages: 18 to 64                | ages: 18-64                   | \"18-64\" says no ages | write it as 18 to 64, or 13 or older",
                "from: day 1                   | from: day one                 | \"day one\" is no beginning | it can be: any time, opening, start, the beginning, the request",
                "hangs on: referral            | hangs on: referrals           | \"referrals\" is no thing to hang on | did you mean \"referral\"?",
                "warn before: 4 hours          | warn befor: 4 hours           | a rule has no entry \"warn befor\" | did you mean \"warn before\"?",
                "within: 1 business day        | within: 1 bussiness day       | \"1 bussiness day\" is no window | write it as 24 hours, 7 calendar days or 1 business day",
                "within: 1 business day        | within: 0 business days       | 0 business days end before they begin | write at least 1 business day",
                "within: 24 hours              | within: 1 day                 | a window is not counted in days | write hours, calendar days or business days",
                "warn before: 4 hours          | warn before: 4 business days  | a duration is not counted in business days | write hours or days",
                "2026-12-25                    | 2026-13-25                    | \"2026-13-25\" is no date | write it as 2026-12-25",
                "row: 3                        | row: three                    | \"three\" is no whole number | write one from 0 to 9999",
                "name: referral-acknowledged   | name: Referral Acknowledged   | \"Referral Acknowledged\" is no name | write lower-case words joined by hyphens",
                "name: referral-decided        | name: referral-acknowledged   | there are two rules \"referral-acknowledged\" | rename one",
                "{by} cancelled the            | {who} cancelled the           | {who} is never filled here | it can be: at, by",
                "grace: 4 hours                | expects: twice                | a rule has \"expects\" twice | leave one",
                "after: [placement.requested]  | after: []                     | \"after\" is not a list | write one element a line, each after a dash",
                "after: [placement.requested]  | after: [detox.completed]      | detox.completed names no referral | let the rule hang on something else",
                "only: the first               | only: a contact               | \"a contact\" cannot be said of this | only an attempt can be a contact",
            })
    void aWrongWordIsRefusedWithTheNearestRightOne(String right, String wrong, String problem, String remedy) {
        assertThatExceptionOfType(UnreadableYaml.class)
                .isThrownBy(() -> PathwayReader.read(new StringReader(replaced(right, wrong))))
                .satisfies(refusal -> {
                    assertThat(refusal.problem()).isEqualTo(problem);
                    assertThat(refusal.remedy()).isEqualTo(remedy);
                });
    }

    @Test
    void theRefusalSaysLineAndColumn() {
        assertThatExceptionOfType(UnreadableYaml.class)
                .isThrownBy(() -> PathwayReader.read(new StringReader("version: one\nrule: []\n")))
                .satisfies(refusal -> {
                    assertThat(refusal.line()).isEqualTo(2);
                    assertThat(refusal.column()).isEqualTo(1);
                })
                .withMessage("line 2, column 1: a pathway has no entry \"rule\"; did you mean \"rules\"?");
    }

    @Test
    void whatIsNoYamlIsRefusedWhereItStopsBeingIt() {
        assertThatExceptionOfType(UnreadableYaml.class)
                .isThrownBy(() -> PathwayReader.read(new StringReader("version: one\nrules: [\n")))
                .satisfies(refusal -> assertThat(refusal.line()).isEqualTo(3));
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatExceptionOfType(UnreadableYaml.class)
                .isThrownBy(() -> PathwayReader.read(new StringReader("")))
                .withMessageContaining("the file is empty");
    }

    @Test
    void aFigureWithoutASourceIsRefused() {
        assertThatExceptionOfType(UnreadableYaml.class)
                .isThrownBy(() -> PathwayReader.read(new StringReader(replaced("      grace: D\n", ""))))
                .withMessageContaining("the source of a rule lacks \"grace\"");
    }

    @Test
    void anEventOfWhichNothingCanBeSaidIsRefused() {
        String silent = GOOD.replaceFirst("    placement.acknowledged: .*\n", "");
        assertThatExceptionOfType(UnreadableYaml.class)
                .isThrownBy(() -> PathwayReader.read(new StringReader(silent)))
                .withMessageContaining("looks for placement.acknowledged, of which nothing can be said");
    }

    private static String replaced(String right, String wrong) {
        assertThat(GOOD).contains(right);
        int at = GOOD.indexOf(right);
        return GOOD.substring(0, at) + wrong + GOOD.substring(at + right.length());
    }
}
