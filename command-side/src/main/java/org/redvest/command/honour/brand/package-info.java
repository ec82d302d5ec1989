/** 品牌与主题: brands and themes, from when to when. */
@NullMarked
package org.redvest.command.honour.brand;

import org.jspecify.annotations.NullMarked;
