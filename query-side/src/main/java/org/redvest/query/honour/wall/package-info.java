/** 光荣榜: which honours are there, whatever they are of? */
@NullMarked
package org.redvest.query.honour.wall;

import org.jspecify.annotations.NullMarked;
