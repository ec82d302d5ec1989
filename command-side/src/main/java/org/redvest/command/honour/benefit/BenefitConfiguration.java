package org.redvest.command.honour.benefit;

import java.time.Clock;
import java.util.stream.Stream;
import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.api.honour.benefit.event.HoursHonoured;
import org.redvest.api.id.BenefitUsesId;
import org.redvest.api.id.HonourCardId;
import org.redvest.api.id.HonouredHoursId;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.city.authority.Residences;
import org.redvest.command.person.personaldata.TellsOfAPerson;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.AggregateRules;
import org.redvest.command.platform.Streams;
import org.redvest.command.service.hours.FinalHours;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BenefitConfiguration {

    @Bean
    ConfigurerModule cardRulesAggregate() {
        return AggregateRules.register(CardRules.class, Problem.UNKNOWN_HONOUR_CARD_RULES);
    }

    @Bean
    ConfigurerModule honourCardAggregate() {
        return AggregateRules.register(HonourCard.class, Problem.UNKNOWN_HONOUR_CARD);
    }

    @Bean
    ConfigurerModule honouredHoursAggregate() {
        return AggregateRules.register(HonouredHours.class, Problem.UNKNOWN_VOLUNTEER);
    }

    @Bean
    ConfigurerModule benefitAggregate() {
        return AggregateRules.register(Benefit.class, Problem.UNKNOWN_BENEFIT);
    }

    @Bean
    ConfigurerModule benefitUsesAggregate() {
        return AggregateRules.register(BenefitUses.class, Problem.UNKNOWN_VOLUNTEER);
    }

    /** What the desks ask reads the event store, which is made after these modules: hence the providers. */
    @Bean
    ConfigurerModule honourDesk(
            ObjectProvider<HonourCards> cards,
            ObjectProvider<CardRulesBook> rules,
            ObjectProvider<Volunteers> volunteers,
            ObjectProvider<Residences> residences,
            ObjectProvider<HolderRegistrations> registered,
            ObjectProvider<FinalHours> hours,
            Clock clock) {
        return configurer -> configurer.registerCommandHandler(configuration -> new HonourDesk(
                configuration.repository(HonourCard.class),
                configuration.repository(HonouredHours.class),
                cards.getObject(),
                rules.getObject(),
                volunteers.getObject(),
                residences.getObject(),
                registered.getObject(),
                hours.getObject(),
                clock));
    }

    @Bean
    ConfigurerModule benefitDesk(
            ObjectProvider<Benefits> benefits,
            ObjectProvider<HoldersMerits> merits,
            ObjectProvider<HonourCards> cards,
            ObjectProvider<HonourCodes> codes,
            ObjectProvider<Volunteers> volunteers,
            Clock clock) {
        return configurer -> configurer.registerCommandHandler(configuration -> new BenefitDesk(
                configuration.repository(BenefitUses.class),
                benefits.getObject(),
                merits.getObject(),
                cards.getObject(),
                codes.getObject()::find,
                volunteers.getObject(),
                clock));
    }

    /** What was counted of a person's hours and for which cards, and the benefits that they used under any number of theirs. */
    @Bean
    TellsOfAPerson honoursOfAPerson(Streams streams, Volunteers volunteers) {
        return volunteer -> Stream.of(
                        Stream.of(HonouredHoursId.of(volunteer).value()),
                        cardsOf(volunteer, streams),
                        volunteers.everPersonOf(volunteer).stream()
                                .map(number -> BenefitUsesId.of(number).value()))
                .flatMap(streamIds -> streamIds);
    }

    private static Stream<String> cardsOf(VolunteerId volunteer, Streams streams) {
        return streams.read(HonouredHoursId.of(volunteer).value(), HoursHonoured.class)
                .map(counted -> counted.by().value())
                .filter(HonourCardId::isOne)
                .distinct();
    }
}
