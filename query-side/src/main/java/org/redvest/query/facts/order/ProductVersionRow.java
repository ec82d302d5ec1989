package org.redvest.query.facts.order;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.service.product.Achievement;
import org.redvest.api.service.product.ProductDetails;

/** What a service product is, from a position on. */
@Entity
@Immutable
@Table(schema = "query", name = "product_version")
class ProductVersionRow {

    @Id
    long position;

    String productId;
    String title;
    String content;
    String category;
    String targetGroup;
    List<String> divisions;

    @Nullable String stationId;

    List<String> times;
    int minutes;
    int most;
    List<String> shown;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ProductVersionRow() {}

    ProductVersionRow(ServiceProductId product, ProductDetails details, long position) {
        this.position = position;
        this.productId = product.value();
        this.title = details.title().value();
        this.content = details.content().value();
        this.category = details.category().value();
        this.targetGroup = details.targetGroup().value();
        this.divisions = details.divisions().stream().map(DivisionCode::value).toList();
        this.stationId = details.station() == null ? null : details.station().value();
        this.times = details.times().stream().map(WeeklyTimes::stored).toList();
        this.minutes = details.minutes();
        this.most = details.most();
        this.shown = details.shown().stream().map(Achievement::name).toList();
    }
}
