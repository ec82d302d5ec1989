package org.redvest.query.platform.asking;

import javax.sql.DataSource;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Repositories read within the one transaction that everything else is in: on its connection, and in its snapshot. */
@Configuration(proxyBeanMethods = false)
class RowsConfiguration {

    @Bean
    HibernatePropertiesCustomizer connectionOfTheTransaction(DataSource dataSource) {
        return properties ->
                properties.put("jakarta.persistence.nonJtaDataSource", new TransactionAwareDataSourceProxy(dataSource));
    }
}
