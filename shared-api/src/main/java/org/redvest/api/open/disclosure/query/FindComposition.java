package org.redvest.api.open.disclosure.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;

/**
 * Of whom and of what do certified services consist?
 *
 * @param by by what they are broken down
 * @param from first service date, Asia/Shanghai
 * @param to last service date, Asia/Shanghai
 * @param division code of a division within which the services took place; null for the whole city
 * @param least position in the log on which the answer is based at least; null where any of the last moment will do
 */
public record FindComposition(
        CompositionKey by,
        LocalDate from,
        LocalDate to,
        @Nullable String division,
        @Nullable Long least) implements Query<Composition> {

    @Override
    public Class<Composition> answer() {
        return Composition.class;
    }
}
