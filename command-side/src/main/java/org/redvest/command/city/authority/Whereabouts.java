package org.redvest.command.city.authority;

import java.util.Optional;
import org.redvest.api.Remit;
import org.redvest.api.id.Located;

/** Where something lies that a command names by its id alone. Each room tells it of what is its own. */
public interface Whereabouts {

    /**
     * Its division, and the organisation whose it is, where acts on it are that organisation's; empty where this room has
     * none of this id, or none of this kind.
     */
    Optional<Remit> of(Located place);
}
