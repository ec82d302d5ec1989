package org.redvest.command.service.order;

import java.time.Clock;
import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.AggregateRules;
import org.redvest.command.service.attendance.Rolls;
import org.redvest.command.service.diary.Diary;
import org.redvest.command.service.product.Product;
import org.redvest.command.service.product.Products;
import org.redvest.command.service.shift.PlaceDesk;
import org.redvest.command.service.shift.Shift;
import org.redvest.command.service.shift.Shifts;
import org.redvest.command.service.shift.SignUpRules;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrderConfiguration {

    @Bean
    ConfigurerModule orderAggregate() {
        return AggregateRules.register(Order.class, Problem.UNKNOWN_ORDER);
    }

    /** What the desk asks reads the event store, which is made after this module: hence the providers. */
    @Bean
    ConfigurerModule orderDesk(
            ObjectProvider<SignUpRules> signUpRules,
            ObjectProvider<OrderRules> rules,
            ObjectProvider<OrdersOfPersons> persons,
            ObjectProvider<Products> products,
            ObjectProvider<Shifts> shifts,
            ObjectProvider<Rolls> rolls,
            ObjectProvider<Volunteers> volunteers,
            Clock clock) {
        return configurer -> configurer.registerCommandHandler(configuration -> new OrderDesk(
                configuration.repository(Order.class),
                configuration.repository(Product.class),
                configuration.repository(Shift.class),
                new PlaceDesk(
                        configuration.repository(Diary.class), signUpRules.getObject(), volunteers.getObject(), clock),
                rules.getObject(),
                persons.getObject(),
                products.getObject(),
                shifts.getObject(),
                rolls.getObject(),
                volunteers.getObject(),
                clock));
    }
}
