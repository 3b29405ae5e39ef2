package org.handrail.system;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/**
 * Every alert, caused for real: a real Prometheus watches the running system, faults are made, and it is waited for what rings. Each
 * fault begins when the system is well and none of its alerts rings, and is mended before the next. What an alert waits for before
 * it rings ({@code for:}) is cut to five seconds in the copy of the rules that this Prometheus reads; what it looks at, and its
 * limit, stay as they are.
 */
final class AlertDrill {

    private static final double NEARLY_FULL = 0.90;
    private static final double FULL = 0.97;
    private static final double ONCE_WELL = 0.9;

    /** Until the facts that were posted are judged, so that silence is what makes them due. */
    private static final Duration KNOWN = Duration.ofSeconds(8);

    private final LocalSystem system;
    private final Path disk;
    private final AlertsHeard heard;

    private AlertDrill(LocalSystem system, Path disk) {
        this.system = system;
        this.disk = disk;
        this.heard = new AlertsHeard(system, System.out);
    }

    /** The argument is a small disk that the services are told to look at, and that may be filled. */
    public static void main(String... arguments) throws IOException {
        try (LocalSystem system = LocalSystem.start()) {
            AlertDrill drill = new AlertDrill(system, Path.of(arguments[0]));
            drill.heard.waitNoLonger();
            drill.inHealth();
            drill.whatComesIn();
            drill.onItsWay();
            drill.whatHangs();
            drill.peopleAndMachines();
            drill.heard.conclude();
        }
    }

    private void inHealth() {
        heard.after("nothing", Set.of("Watchdog", "CertificateEnds", "CertificateEnding"), faults -> {});
        heard.after("the share of a program falls", Set.of("ContinuityFalling"), faults -> {
            new ProgramsPast(system.data().resolve("state/prometheus/series"), "north-detox").continuityWas(ONCE_WELL);
            faults.clinics().lastMonthNobodyReachedCare();
        });
    }

    private void whatComesIn() {
        heard.after(
                "a clinic falls silent",
                Set.of("FeedQuiet"),
                faults -> faults.clinics().onceAndNoMore());
        heard.after(
                "a clinic posts nonsense",
                Set.of("PostsRefused"),
                faults -> faults.clinics().nonsense());
        heard.after("a mistake in the directory", Set.of("DirectoryRefused"), Faults::aMistakeInTheDirectory);
        heard.after(
                "many post at once while a table is locked",
                Set.of("IntakeSlow", "IntakeSheds"),
                Faults::manyPostAtOnceWhileATableIsLocked);
    }

    private void onItsWay() {
        heard.after("a topic takes little", Set.of("FactsParked"), Faults::aTopicTakesLittle);
        heard.after("nonsense on a topic", Set.of("DeadLetters"), Faults::nonsenseOnATopic);
        heard.after(
                "an instance hangs beside another",
                Set.of("NobodyPublishes", "WatermarkStalled"),
                Faults::anInstanceHangs);
        heard.after("a reader's table is locked", Set.of("ReadersBehind"), Faults::aReaderIsHeldUp);
    }

    private void whatHangs() {
        heard.after("the broker hangs", Set.of("JournalBacklog"), faults -> {
            faults.hangs("broker");
            faults.clinics().dueIn(Duration.ofDays(1), 1);
        });
        heard.judgesAgain("the broker hung");
        heard.afterItIsOver("the tracker hung while handoffs fell due", Set.of("FindingsLate"), faults -> {
            faults.clinics().dueIn(KNOWN.multipliedBy(2), 3);
            Faults.pause(KNOWN);
            faults.hangs("tracker");
            Faults.pause(Duration.ofSeconds(90));
        });
        heard.judgesAgain("the tracker hung");
        heard.after("the desk hangs", Set.of("PartDown", "NobodyJudges"), faults -> faults.hangs("outreach"));
        heard.judgesAgain("the desk hung");
        heard.afterItIsOver("the desk's reader was held up while handoffs fell due", Set.of("CasesLate"), faults -> {
            faults.clinics().dueIn(KNOWN.multipliedBy(2), 3);
            Faults.pause(KNOWN);
            faults.theDesksReaderIsHeldUp();
            Faults.pause(Duration.ofSeconds(140));
        });
    }

    private void peopleAndMachines() {
        heard.after("the judgement has a fault", Set.of("JudgementFails"), faults -> {
            faults.theJudgementHasAFault();
            faults.clinics().dueIn(Duration.ofDays(1), 1);
        });
        heard.after(
                "a critical case is two hours old", Set.of("CriticalsUnclaimed"), Faults::aCriticalCaseIsTwoHoursOld);
        heard.after("a target is forgotten", Set.of("PartMissing"), Faults::aTargetIsForgotten);
        heard.after("a disk fills", Set.of("DiskFilling"), faults -> faults.aDiskIsFilled(disk, NEARLY_FULL));
        heard.after("a disk is full", Set.of("DiskFull"), faults -> faults.aDiskIsFilled(disk, FULL));
    }
}
