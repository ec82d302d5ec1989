package org.redvest.command.service.project;

import java.util.Set;
import org.redvest.api.Site;

/**
 * Where a project went that takes place elsewhere now.
 *
 * @param version as of which it does
 * @param from where it took place before, now and then
 * @param to where it takes place
 */
public record Move(int version, Set<Site> from, Site to) {

    /** Takes them as they are. */
    public Move {
        from = Set.copyOf(from);
    }

    /** Whether what takes place there was left behind. */
    public boolean leaves(Site site) {
        return from.contains(site) && !site.equals(to);
    }
}
