package org.handrail.intake.limits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Predicate;
import org.handrail.events.terms.PartnerId;

/** Who arrives when and stays for how long: crowds, trickles and pauses, all of it by a seed. */
final class Arrivals {

    private static final int POSTS = 400;
    private static final List<PartnerId> PARTNERS = Door.TERMS.keySet().stream()
            .sorted(Comparator.comparing(PartnerId::value))
            .toList();

    private final List<Arrival> all = new ArrayList<>();

    Arrivals(long seed) {
        // neighbouring seeds begin alike
        Random chance = new Random(seed * 7_919_191_919L);
        long now = chance.nextLong(Door.SECOND);
        for (int post = 0; post < POSTS; post++) {
            now += switch (chance.nextInt(40)) {
                case 0 -> chance.nextLong(20 * Door.SECOND);
                case 1, 2, 3 -> chance.nextLong(Door.SECOND);
                default -> chance.nextLong(Door.SECOND / 100);
            };
            PartnerId partner = PARTNERS.get(chance.nextInt(PARTNERS.size()));
            long stay = chance.nextInt(10) == 0 ? chance.nextLong(2 * Door.SECOND) : chance.nextLong(Door.SECOND / 50);
            all.add(new Arrival(partner, now, stay));
        }
    }

    private record Arrival(PartnerId partner, long at, long stay) {}

    /** One post as it went; of one that was not let in, {@code until} means nothing. */
    record Seen(PartnerId partner, long at, long until, Door.Answer answer) {}

    /** When all have come and left. */
    long end() {
        return all.getLast().at() + 3 * Door.SECOND;
    }

    /** What those of them see who are meant; in the end all have left. */
    List<Seen> at(Door door, Predicate<PartnerId> meant) {
        List<Seen> seen = new ArrayList<>();
        PriorityQueue<Seen> inside = new PriorityQueue<>(Comparator.comparingLong(Seen::until));
        for (Arrival arrival : all) {
            if (meant.test(arrival.partner())) {
                leave(inside, arrival.at());
                Seen next = new Seen(
                        arrival.partner(),
                        arrival.at(),
                        arrival.at() + arrival.stay(),
                        door.arrive(arrival.partner(), arrival.at()));
                seen.add(next);
                if (next.answer().isIn()) {
                    inside.add(next);
                }
            }
        }
        leave(inside, Long.MAX_VALUE);
        return seen;
    }

    private static void leave(PriorityQueue<Seen> inside, long through) {
        while (!inside.isEmpty() && inside.peek().until() <= through) {
            Runnable leaves = inside.remove().answer().leaves();
            if (leaves != null) {
                leaves.run();
            }
        }
    }
}
