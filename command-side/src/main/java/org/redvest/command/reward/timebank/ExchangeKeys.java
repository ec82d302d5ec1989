package org.redvest.command.reward.timebank;

import java.util.function.Function;
import org.redvest.api.ExchangeKey;
import org.redvest.api.MessageSignature;
import org.redvest.api.id.TimeBankId;
import org.redvest.command.vault.KeyRing;
import org.redvest.command.vault.Signer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The keys with which time banks sign what they send to others: a bank's follows from the ledger's lookup key and its id. */
@Component
class ExchangeKeys {

    private final Function<TimeBankId, byte[]> seeds;

    @Autowired
    ExchangeKeys(KeyRing keys) {
        this(bank -> keys.hash("time-exchange", bank.value()));
    }

    /** Keys that follow from seeds of 32 bytes. */
    ExchangeKeys(Function<TimeBankId, byte[]> seeds) {
        this.seeds = seeds;
    }

    /** With which a partner checks what this bank sends. */
    ExchangeKey publicKey(TimeBankId bank) {
        return new Signer(seeds.apply(bank)).publicKey();
    }

    MessageSignature sign(TimeBankId bank, byte[] bytes) {
        return new Signer(seeds.apply(bank)).sign(bytes);
    }
}
