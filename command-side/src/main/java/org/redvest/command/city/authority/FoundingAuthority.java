package org.redvest.command.city.authority;

import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.redvest.api.Envelope;
import org.redvest.api.Power;
import org.redvest.api.city.authority.Delegations;
import org.redvest.api.city.authority.command.GrantDelegation;
import org.redvest.api.id.DelegationId;
import org.redvest.command.platform.Commands;
import org.springframework.stereotype.Component;

/**
 * Gives the authority with which a ledger begins, once in its life: the ids follow from the holder. Nobody grants more than
 * they hold, so that a power that an upgrade brought is given here too, to whoever still holds what they began with.
 */
@Component
public class FoundingAuthority {

    private final Commands commands;
    private final Lookout lookout;
    private final Clock clock;
    private final boolean newPowers;

    FoundingAuthority(Commands commands, Lookout lookout, Clock clock, AuthorityConfiguration.FirstAuthority settings) {
        this.commands = commands;
        this.lookout = lookout;
        this.clock = clock;
        this.newPowers = settings.newPowers();
    }

    /**
     * Gives what is not given yet.
     *
     * @param wanted all that the holder is to have; its id is that of {@link DelegationId#founding}
     * @param by who gives it
     */
    public void give(GrantDelegation wanted, Envelope by) {
        Delegations known = lookout.look();
        if (!known.knows(wanted.delegationId())) {
            commands.send(wanted, by);
            return;
        }
        // a process of an older release that meets a power it does not know can decide nothing any more (ADR 68)
        if (!newPowers) {
            return;
        }
        Set<Power> since = new TreeSet<>(wanted.powers());
        since.removeAll(known.everGranted(wanted.holder(), wanted.remit()));
        if (!since.isEmpty() && known.inForce(wanted.delegationId(), clock.instant())) {
            commands.send(
                    new GrantDelegation(
                            DelegationId.founding(wanted.holder(), since),
                            wanted.holder(),
                            // all of them: who passes on old powers and new ones holds them in one delegation
                            wanted.powers(),
                            wanted.remit(),
                            wanted.from(),
                            wanted.until(),
                            wanted.basis()),
                    by);
        }
    }
}
