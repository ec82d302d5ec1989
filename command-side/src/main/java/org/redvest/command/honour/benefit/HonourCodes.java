package org.redvest.command.honour.benefit;

import java.util.Locale;
import java.util.Optional;
import org.redvest.api.id.HonourCardId;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.vault.DerivedCodes;
import org.redvest.command.vault.KeyRing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The codes by which partners know holders: 16 characters of 80 bits, each of which follows from a volunteer's number or a card's
 * under the lookup key, and stands in no table and no event. Whose one is that somebody shows, a keyed hash of it tells, which is
 * kept when its holder first asks for it: nobody can show one before.
 */
@Component
class HonourCodes {

    private static final int LENGTH = 16;

    private final DerivedCodes codes;
    private final KeyRing keys;
    private final JdbcClient jdbc;

    HonourCodes(KeyRing keys, JdbcClient jdbc) {
        this.codes = new DerivedCodes(subject -> keys.hash("honour-code", subject), LENGTH);
        this.keys = keys;
        this.jdbc = jdbc;
    }

    /** The code of this holder, to be shown to them and to nobody else. */
    String show(CodeHolder holder) {
        String code = codes.of(holder.subject());
        HonourCardId card = holder.cardId();
        jdbc.sql("""
                        INSERT INTO command.honour_code (hash, volunteer_id, card_id) VALUES (?, ?, ?)
                        ON CONFLICT (hash) DO NOTHING""")
                .param(hash(code))
                .param(holder.volunteerId().value())
                .param(card == null ? null : card.value())
                .update();
        return code;
    }

    /** Whose code this is; empty where it is nobody's, or was never shown. */
    Optional<CodeHolder> find(String given) {
        return jdbc.sql("SELECT volunteer_id, card_id FROM command.honour_code WHERE hash = ?")
                .param(hash(readable(given)))
                .query((row, number) -> {
                    String card = row.getString("card_id");
                    return new CodeHolder(
                            VolunteerId.stored(row.getString("volunteer_id")),
                            card == null ? null : HonourCardId.stored(card));
                })
                .optional();
    }

    private String hash(String code) {
        return keys.hexHash("honour-code-shown", code);
    }

    /** As people type it: what they take for digits is one (Crockford). */
    private static String readable(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replace(" ", "")
                .replace("-", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
