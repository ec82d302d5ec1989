package org.redvest.command.service.product;

import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.api.id.ServiceProductId;
import org.redvest.command.person.personaldata.TellsOfAPerson;
import org.redvest.command.platform.AggregateRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProductConfiguration {

    @Bean
    ConfigurerModule productAggregate() {
        return AggregateRules.register(Product.class, Problem.UNKNOWN_SERVICE_PRODUCT);
    }

    @Bean
    TellsOfAPerson productsOfAPerson(ProductsOfVolunteers products) {
        return volunteer -> products.of(volunteer).stream().map(ServiceProductId::value);
    }
}
