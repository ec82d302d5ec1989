package org.redvest.standalone;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.validation.annotation.Validated;

/** Without spring.datasource.url, RedVest brings its own PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
@EnableConfigurationProperties(EmbeddedDatabaseConfiguration.Data.class)
class EmbeddedDatabaseConfiguration {

    /**
     * Where RedVest keeps its data.
     *
     * @param dataDirectory folder of database and keys
     */
    @Validated
    @ConfigurationProperties("redvest")
    record Data(
            @DefaultValue("redvest-data") @NotNull(message = "set redvest.data-directory to a folder") Path dataDirectory) {}

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(Data data) {
        return EmbeddedDatabase.start(data.dataDirectory());
    }

    @Bean
    @Primary
    DataSourceProperties embeddedDataSourceProperties(EmbeddedDatabase database) {
        DataSourceProperties properties = new DataSourceProperties();
        properties.setUrl(database.jdbcUrl());
        return properties;
    }
}
