#ifndef SOP_ASSETS_H
#define SOP_ASSETS_H

#include <stddef.h>

/// The bytes of an embedded file; they live as long as the program.
struct sop_asset {
  /// The first byte; never null, even when the file is empty.
  const unsigned char *bytes;
  /// How many bytes the file has.
  size_t count;
};

/// The stylesheet of the pages.
struct sop_asset sop_style_css(void);

/// The stylesheet of the flow table.
struct sop_asset sop_flow_css(void);

/// The stylesheet of the charts.
struct sop_asset sop_charts_css(void);

/// The stylesheet of the pages of posts, laws, documents, relations, comparisons and numbers.
struct sop_asset sop_topics_css(void);

/// The script that copies permanent addresses.
struct sop_asset sop_copy_js(void);

/// The stylesheet of the sheets of a print edition.
struct sop_asset sop_print_css(void);

/// The script that sorts tables.
struct sop_asset sop_sort_js(void);

/// The script of the keys that lead somewhere.
struct sop_asset sop_keys_js(void);

/// The stylesheet of the search.
struct sop_asset sop_search_css(void);

/// The script of the search page.
struct sop_asset sop_search_js(void);

#endif
