/** 品牌与主题: brands and themes of volunteering, from when to when. */
@NullMarked
package org.redvest.api.honour.brand;

import org.jspecify.annotations.NullMarked;
