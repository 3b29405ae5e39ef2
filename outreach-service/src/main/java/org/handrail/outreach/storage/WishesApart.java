package org.handrail.outreach.storage;

import java.util.Map;
import org.handrail.events.terms.PersonAlias;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Wishes of people who are found to be one, and found not to be after all. What each wished by themselves is kept beside, so
 * that a link that was wrong leaves nothing behind; what was told while they were led as one holds for both.
 */
@Repository
class WishesApart {

    /** Of two who were asked apart, what either forbade stays forbidden, and only what both allowed is allowed. */
    private static final String TOGETHER = """
            insert into wishes (person, zone, do_not_contact, no_voicemail, no_home_visit, texts_agreed, collateral_agreed,
              preferred, language, told_at)
            select :to, zone, do_not_contact, no_voicemail, no_home_visit, texts_agreed, collateral_agreed, preferred, language,
              told_at
            from %s where person = :from
            on conflict (person) do update set do_not_contact = wishes.do_not_contact or excluded.do_not_contact,
              no_voicemail = wishes.no_voicemail or excluded.no_voicemail,
              no_home_visit = wishes.no_home_visit or excluded.no_home_visit,
              texts_agreed = wishes.texts_agreed and excluded.texts_agreed,
              collateral_agreed = wishes.collateral_agreed and excluded.collateral_agreed""";

    private static final String KEEP =
            "insert into wishes_apart select * from wishes where person in (:from, :to) on conflict (person) do nothing";
    private static final String LEFT_ALONE = """
            delete from wishes_apart where person = :led
              and not exists (select from alias_assignments where person = :led and alias not in (:led, :alias))""";

    private final JdbcClient database;

    WishesApart(JdbcClient database) {
        this.database = database;
    }

    /** What the one wished, the other wishes too; both must be held. */
    void putTogether(PersonAlias from, PersonAlias to) {
        Map<String, Object> both = Map.of("from", from.value(), "to", to.value());
        run(KEEP, both);
        run(TOGETHER.formatted("wishes"), both);
        run("delete from wishes where person = :from", both);
    }

    /** The alias is led under the other no more, which is still to be written down; both must be held. */
    void takeApart(PersonAlias alias, PersonAlias led) {
        Map<String, Object> both = Map.of("alias", alias.value(), "led", led.value());
        put("wishes_apart", alias, alias);
        if (isToldSince(both)) {
            put("wishes", led, alias);
        } else {
            run("delete from wishes where person = :led", both);
            put("wishes_apart", led, led);
            database.sql("select alias from alias_assignments where person = :led and alias not in (:led, :alias)")
                    .params(both)
                    .query((row, number) -> new PersonAlias(Columns.uuid(row, "alias")))
                    .list()
                    .forEach(other -> put("wishes_apart", other, led));
        }
        run("delete from wishes_apart where person = :alias", both);
        run(LEFT_ALONE, both);
    }

    private boolean isToldSince(Map<String, Object> both) {
        return database.sql("""
                        select exists (select from wishes w join alias_assignments a on a.alias = :alias
                          where w.person = :led and w.told_at > a.assigned_at)""").params(both).query(Boolean.class).single();
    }

    private void put(String table, PersonAlias from, PersonAlias to) {
        run(TOGETHER.formatted(table), Map.of("from", from.value(), "to", to.value()));
    }

    private void run(String statement, Map<String, Object> values) {
        database.sql(statement).params(values).update();
    }
}
