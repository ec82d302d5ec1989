package org.redvest.command.city.authority;

import java.time.Clock;
import java.util.List;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.Requirement;
import org.redvest.api.Subject;
import org.redvest.api.city.authority.Acting;
import org.redvest.api.city.authority.Delegations;
import org.redvest.api.id.Located;
import org.springframework.stereotype.Component;

/** Whether somebody holds what a command requires, now, as the log knows it. */
@Component
public class Authority {

    private final Lookout lookout;
    private final Residences residences;
    private final List<Whereabouts> whereabouts;
    private final Clock clock;

    Authority(Lookout lookout, Residences residences, List<Whereabouts> whereabouts, Clock clock) {
        this.lookout = lookout;
        this.residences = residences;
        this.whereabouts = whereabouts;
        this.clock = clock;
    }

    /**
     * Under which delegation somebody may do what requires this.
     *
     * @param subject of the token of whoever acts
     * @throws Refusal {@link Problem#AUTHORITY_MISSING}; {@link Problem#UNKNOWN_DELEGATION} and the others' like where it is
     *     about one that does not exist
     */
    public Acting require(Subject subject, Requirement requirement) {
        return switch (requirement) {
            case Requirement.OrOneself oneself -> require(subject, oneself.otherwise());
            case Requirement.WhereTheyLive lives -> requireWhereTheyLive(subject, lives);
            case Requirement.WhereItLies lies -> requireWhereItLies(subject, lies);
            case Requirement.Moving moving -> requireMoving(subject, moving);
            // to have signed in is asked before, and nothing of it is anybody's authority
            case Requirement.Nobodys _, Requirement.SignedIn _ -> throw requirement.missing();
            case Requirement.Held held -> require(subject, held, held);
        };
    }

    private Acting require(Subject subject, Requirement.Held held, Requirement said) {
        Delegations delegations = lookout.look();
        if (held instanceof Requirement.Above above && !delegations.knows(above.delegation())) {
            throw new Refusal(Problem.UNKNOWN_DELEGATION);
        }
        return delegations.acting(subject, held, clock.instant()).orElseThrow(said::missing);
    }

    /** Whether whatever somebody holds reaches the whole city: they look after what has no division. */
    public boolean reachesTheWholeCity(Subject subject) {
        return lookout.look().remits(subject, null, clock.instant()).stream().anyMatch(Remit::coversTheCity);
    }

    /** What lies somewhere is public: whoever may not act there learns that it exists, and where. */
    private Remit remitOf(Located place) {
        return whereabouts.stream()
                .flatMap(room -> room.of(place).stream())
                .findFirst()
                .orElseThrow(() -> new Refusal(place.unknown()));
    }

    /** Whose the act is, the place says, or the command where it names an organisation that acts there. */
    private Acting requireWhereItLies(Subject subject, Requirement.WhereItLies lies) {
        Remit place = remitOf(lies.place());
        Remit act = lies.organisation() == null ? place : new Remit(place.division(), lies.organisation());
        return require(subject, new Requirement.Reaching(lies.power(), act), lies);
    }

    /** It is done under what reaches where it lies; something has to reach where it goes, too. */
    private Acting requireMoving(Subject subject, Requirement.Moving moving) {
        Remit from = remitOf(moving.place());
        Remit to = new Remit(moving.to(), from.organisation());
        if (!to.equals(from)) {
            require(subject, new Requirement.Reaching(moving.power(), to), moving);
        }
        return require(subject, new Requirement.Reaching(moving.power(), from), moving);
    }

    /**
     * What is refused does not tell where somebody lives; nor whether they exist. Of whom nobody knows where they live, who may
     * act wherever they did may: what is decided about them says whether it is about somebody.
     */
    private Acting requireWhereTheyLive(Subject subject, Requirement.WhereTheyLive lives) {
        Requirement.Held held = residences
                .find(lives.volunteer())
                .<Requirement.Held>map(residence -> new Requirement.Reaching(lives.power(), Remit.in(residence)))
                .orElseGet(() -> new Requirement.InTheWholeCity(lives.power()));
        return require(subject, held, lives);
    }
}
