package org.redvest.query.service.callup;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.callup.event.CallUpOrdered;

/** A call-up as it was ordered. */
@Entity
@Immutable
@Table(schema = "query", name = "call_up")
class CallUpRow {

    @Id
    String callUpId;

    long position;
    String projectId;
    String area;
    String title;
    String basis;
    List<String> qualifications;
    List<String> divisions;
    List<String> shifts;
    Instant orderedAt;
    Instant answerBy;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected CallUpRow() {}

    CallUpRow(CallUpOrdered event, Instant orderedAt, long position) {
        this.callUpId = event.callUpId().value();
        this.position = position;
        this.projectId = event.projectId().value();
        this.area = event.area().value();
        this.title = event.title().value();
        this.basis = event.basis().value();
        this.qualifications = event.qualifications().stream().map(Text::value).toList();
        this.divisions = event.divisions().stream().map(DivisionCode::value).toList();
        this.shifts = event.shifts().stream().map(ShiftId::value).toList();
        this.orderedAt = orderedAt;
        this.answerBy = event.answerBy();
    }
}
