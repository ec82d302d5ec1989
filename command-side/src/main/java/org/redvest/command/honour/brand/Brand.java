package org.redvest.command.honour.brand;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.honour.brand.command.ChangeBrand;
import org.redvest.api.honour.brand.command.EndBrand;
import org.redvest.api.honour.brand.command.RegisterBrand;
import org.redvest.api.honour.brand.event.BrandChanged;
import org.redvest.api.honour.brand.event.BrandEnded;
import org.redvest.api.honour.brand.event.BrandEvent;
import org.redvest.api.honour.brand.event.BrandRegistered;
import org.redvest.api.id.BrandId;
import org.redvest.command.city.organisation.Organisations;
import org.redvest.command.platform.Days;

/** A brand or a theme: registered once, changed from a day on, ended with a day. */
final class Brand {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable BrandId id;

    private @Nullable BrandRegistered registered;
    private @Nullable BrandChanged lastChange;
    private @Nullable BrandEnded ended;

    Brand() {
        // required by Axon
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(RegisterBrand command, Organisations organisations) {
        if (registered != null) {
            return Effect.ALREADY_RECORDED;
        }
        if (command.until() != null) {
            Days.requireInOrder(command.from(), command.until());
        }
        if (command.organisationId() != null) {
            organisations.require(command.organisationId());
        }
        apply(new BrandRegistered(
                command.brandId(),
                command.kind(),
                command.name(),
                command.level(),
                command.division(),
                command.organisationId(),
                command.description(),
                command.from(),
                command.until(),
                command.basis()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(ChangeBrand command, Organisations organisations) {
        BrandChanged change = new BrandChanged(
                command.brandId(), command.name(), command.organisationId(), command.description(), command.from());
        if (change.equals(lastChange)) {
            return Effect.ALREADY_RECORDED;
        }
        Days.requireInOrder(registration().from(), command.from());
        LocalDate last = lastDay();
        if (last != null && command.from().isAfter(last)) {
            throw ended(last);
        }
        if (command.organisationId() != null) {
            organisations.require(command.organisationId());
        }
        apply(change);
        return Effect.RECORDED;
    }

    private BrandRegistered registration() {
        return Objects.requireNonNull(registered);
    }

    private @Nullable LocalDate lastDay() {
        return ended == null ? registration().until() : ended.lastDay();
    }

    private static Refusal ended(LocalDate last) {
        return new Refusal(
                Problem.BRAND_ENDED, "Its last day is %s: give a day before, or register another one.".formatted(last));
    }

    /** It may end earlier than was said when it was registered, and once. */
    @CommandHandler
    Effect decide(EndBrand command) {
        BrandEnded end = new BrandEnded(command.brandId(), command.lastDay(), command.reason());
        if (end.equals(ended)) {
            return Effect.ALREADY_RECORDED;
        }
        Days.requireInOrder(registration().from(), command.lastDay());
        LocalDate last = lastDay();
        if (ended != null || (last != null && !command.lastDay().isBefore(last))) {
            throw ended(Objects.requireNonNull(last));
        }
        apply(end);
        return Effect.RECORDED;
    }

    @EventSourcingHandler
    void evolve(BrandEvent event) {
        switch (event) {
            case BrandRegistered first -> {
                id = first.brandId();
                registered = first;
            }
            case BrandChanged change -> lastChange = change;
            case BrandEnded end -> ended = end;
        }
    }
}
