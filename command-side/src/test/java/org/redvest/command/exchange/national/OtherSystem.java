package org.redvest.command.exchange.national;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.ExchangeKey;
import org.redvest.api.ExchangeNumber;
import org.redvest.api.MessageHash;
import org.redvest.api.MessageSignature;
import org.redvest.api.PartnerCode;
import org.redvest.api.exchange.national.AnswerKind;
import org.redvest.api.exchange.national.AnswerMessage;
import org.redvest.api.exchange.national.DecimalHours;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.vault.Signer;

/** Another system, on a program of its own, for tests that change, lose, repeat or forge what it answers. */
public final class OtherSystem {

    private final PartnerCode code;
    private final PartnerCode ledger;
    private Signer keys;
    private final Map<VolunteerId, AnswerMessage> last = new HashMap<>();

    /** A system that signs with the key of this seed. */
    public OtherSystem(String code, String ledger, int seed) {
        this.code = new PartnerCode(code);
        this.ledger = new PartnerCode(ledger);
        this.keys = keysOf(seed);
    }

    private static Signer keysOf(int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return new Signer(bytes);
    }

    /** Signs with another key from now on. */
    public void takeKey(int seed) {
        keys = keysOf(seed);
    }

    public PartnerCode code() {
        return code;
    }

    public ExchangeKey key() {
        return keys.publicKey();
    }

    public MessageSignature sign(AnswerMessage message) {
        return keys.sign(message.bytes());
    }

    /** Its next answer about somebody. */
    public AnswerMessage answer(
            VolunteerId volunteer, AnswerKind kind, long answers, @Nullable String reason, @Nullable String hours) {
        AnswerMessage before = last.get(volunteer);
        AnswerMessage next = new AnswerMessage(
                AnswerMessage.VERSION,
                code,
                ledger,
                volunteer,
                before == null ? 1 : before.sequence() + 1,
                before == null ? MessageHash.NONE : before.hash(),
                kind,
                answers,
                reason == null ? null : new ExchangeNumber(reason),
                hours == null ? null : new DecimalHours(hours));
        last.put(volunteer, next);
        return next;
    }
}
