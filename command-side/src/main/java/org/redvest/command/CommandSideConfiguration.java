package org.redvest.command;

import org.redvest.platform.store.Migrations;
import org.redvest.platform.store.Schema;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.repository.config.BootstrapMode;

/** Brings in the whole command side. */
@Configuration(proxyBeanMethods = false)
@EntityScan
// they only read, and in the transaction that is there, if one is
@EnableJpaRepositories(enableDefaultTransactions = false, bootstrapMode = BootstrapMode.LAZY)
@ComponentScan(excludeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = CommandSideApplication.class))
public class CommandSideConfiguration {

    @Bean
    static Schema commandSchema() {
        return new Migrations("command");
    }

    @Bean
    static Schema vaultSchema() {
        return new Migrations("vault");
    }
}
