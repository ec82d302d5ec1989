package org.redvest.command.exchange.imports;

import java.time.Clock;
import java.util.function.Supplier;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.person.volunteer.IdentityDocument;
import org.redvest.command.person.volunteer.Volunteers;
import org.springframework.stereotype.Component;

/** Whose documents stand in files that tell of people who are registered. */
@Component
class DocumentHolders {

    private final Volunteers volunteers;
    private final Clock clock;

    DocumentHolders(Volunteers volunteers, Clock clock) {
        this.volunteers = volunteers;
        this.clock = clock;
    }

    /**
     * Whoever has the document in a column: who that is, is looked up when the number is asked for, and refused as
     * {@link Problem#UNKNOWN_VOLUNTEER} where nobody registered with it.
     *
     * @throws Refusal as the document is refused, by its form
     */
    Supplier<VolunteerId> named(Row row, String column) {
        IdentityDocument document = document(row, column);
        return () -> volunteers
                .with(document)
                .orElseThrow(() -> new Refusal(
                        Problem.UNKNOWN_VOLUNTEER,
                        "Nobody is registered with the document in the column %s: import the volunteers first."
                                .formatted(column)));
    }

    /**
     * The document in a column, of the kind that its number has.
     *
     * @throws Refusal as the document is refused, by its form
     */
    IdentityDocument document(Row row, String column) {
        String number = row.documentNumber(column, null);
        return IdentityDocument.of(DocumentKind.ofShape(number), number, null, CivilTime.dateOf(clock.instant()));
    }
}
