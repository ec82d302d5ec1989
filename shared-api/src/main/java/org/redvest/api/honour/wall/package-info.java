/** 光荣榜: what everybody reads of honours, whatever they are of. */
@NullMarked
package org.redvest.api.honour.wall;

import org.jspecify.annotations.NullMarked;
