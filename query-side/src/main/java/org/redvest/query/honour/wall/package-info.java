/** 光荣榜: which honours are there, whatever they are of? */
@NullMarked
@Asks({"honour.brand", "honour.commendation", "honour.story"})
package org.redvest.query.honour.wall;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Asks;
