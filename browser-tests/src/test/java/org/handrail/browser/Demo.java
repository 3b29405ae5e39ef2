package org.handrail.browser;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.handrail.browser.Browser.Look;
import org.handrail.events.AppointmentBooked;
import org.handrail.events.CircumstancesReported;
import org.handrail.events.DetoxAdmitted;
import org.handrail.events.DischargePlanned;
import org.handrail.events.NaloxoneSupplied;
import org.handrail.events.ReferralAccepted;
import org.handrail.events.ReferralRequested;
import org.handrail.events.terms.AppointmentId;
import org.handrail.events.terms.Barrier;
import org.handrail.events.terms.CareTime;
import org.handrail.events.terms.Housing;
import org.handrail.events.terms.Medication;
import org.handrail.events.terms.MedicationPlan;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.ReferralId;

/** A desk on an ordinary day. */
final class Demo {

    private static final ProgramId NORTH = new ProgramId("north-detox");
    private static final ProgramId SOUTH = new ProgramId("south-iop");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final AtomicBoolean FILLED = new AtomicBoolean();
    private static final AtomicBoolean SENT = new AtomicBoolean();

    private Demo() {}

    /** Once. */
    static void fill() {
        if (FILLED.getAndSet(true)) {
            return;
        }
        for (int i = 0; i < 3; i++) {
            new Somebody().leftAgainstAdvice();
            new Somebody().missedTheFirstAppointment();
        }
        new Somebody().perhapsMissedTheFirstAppointment();
        new Somebody().missedTheFirstAppointment().cameAfterAll();
        leaving(Duration.ofHours(5), Set.of(Barrier.TRANSPORT, Barrier.NO_PHONE), false);
        leaving(Duration.ofHours(26), Set.of(Barrier.HOMELESSNESS), true);
        Somebody ready = leaving(Duration.ofHours(40), Set.of(), true);
        ready.reported(Duration.ofHours(3), new NaloxoneSupplied(ready.stay(), NORTH, 2));
        Somebody unhoused = leaving(Duration.ofHours(60), Set.of(Barrier.LOW_MOTIVATION), false);
        unhoused.reported(
                Duration.ofDays(1),
                new CircumstancesReported(NORTH, Housing.UNSHELTERED, null, null, false, true, false, null));
    }

    /** Messages to staff by e-mail and hook, and a text to a person: a supervisor looks after somebody and gives the case away. */
    static void fillOutbox() {
        if (SENT.getAndSet(true)) {
            return;
        }
        Somebody person = new Somebody().missedTheFirstAppointment();
        Page page = Pages.caseOf(person, "supervisor", Look.DESKTOP);
        String theCase = page.url();
        Pages.describe(page, person);
        Pages.agreesToTexts(page, theCase);
        page.locator("button[data-key=c]").click();
        isSaid(page, "It is yours now");
        page.locator("#text button").click();
        isSaid(page, "text");
        page.locator("#note textarea").fill("The brother rang and asks for help.");
        page.locator("#note button.quiet").click();
        isSaid(page, "supervisor");
        page.locator("#hand select").selectOption("coordinator");
        page.locator("#hand form[action$='/reassign'] button").click();
        isSaid(page, "Given");
        page.close();
    }

    private static void isSaid(Page page, String words) {
        page.locator(".said", new Page.LocatorOptions().setHasText(words)).waitFor();
        page.waitForLoadState(); // it stands above what is unfolded, and is read before it
        Pages.unfold(page);
    }

    private static Somebody leaving(Duration ahead, Set<Barrier> barriers, boolean referred) {
        Instant leaves = Instant.now().plus(ahead).truncatedTo(ChronoUnit.MINUTES);
        Somebody person = new Somebody();
        MedicationPlan medication = new MedicationPlan(
                MedicationPlan.Choice.PLANNED,
                new Medication(Medication.Ingredient.BUPRENORPHINE, Medication.Form.SUBLINGUAL, null, null),
                null,
                null);
        person.reported(Duration.ofDays(3), new DetoxAdmitted(person.stay(), NORTH, null, null));
        person.reported(
                Duration.ofHours(20),
                new DischargePlanned(
                        person.stay(),
                        NORTH,
                        ahead.toHours() > 30
                                ? new CareTime.WholeDay(leaves.atZone(NEW_YORK).toLocalDate())
                                : new CareTime.Moment(leaves),
                        null,
                        barriers,
                        null,
                        referred ? Boolean.TRUE : null,
                        referred ? medication : null));
        if (referred) {
            ReferralId referral = new ReferralId(UUID.randomUUID());
            person.reported(Duration.ofHours(18), new ReferralRequested(referral, NORTH, SOUTH, person.stay(), null));
            person.reported(Duration.ofHours(10), new ReferralAccepted(referral, SOUTH));
            person.reported(
                    Duration.ofHours(9),
                    new AppointmentBooked(
                            new AppointmentId(UUID.randomUUID()),
                            SOUTH,
                            leaves.plus(Duration.ofHours(ahead.toHours() > 30 ? 20 : 90)),
                            referral));
        }
        return person;
    }
}
