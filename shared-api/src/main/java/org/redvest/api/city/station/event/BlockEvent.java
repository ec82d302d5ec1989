package org.redvest.api.city.station.event;

import org.redvest.api.Event;
import org.redvest.api.id.BlockId;

/** What happened to a block or a road that units look after. */
public sealed interface BlockEvent extends Event permits BlockClaimed, BlockReleased {

    /** Which block or road. */
    BlockId blockId();
}
