#include "SOPAssets.h"

// #embed came with C23; clang takes it in any C and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

// Each array ends with one byte more than its file has, so that an empty file compiles as well.

static const unsigned char style_css[] = {
#embed "style.css" suffix(, )
    0};

static const unsigned char flow_css[] = {
#embed "flow.css" suffix(, )
    0};

static const unsigned char charts_css[] = {
#embed "charts.css" suffix(, )
    0};

static const unsigned char topics_css[] = {
#embed "topics.css" suffix(, )
    0};

static const unsigned char copy_js[] = {
#embed "salin.js" suffix(, )
    0};

static const unsigned char print_css[] = {
#embed "print.css" suffix(, )
    0};

static const unsigned char sort_js[] = {
#embed "urut.js" suffix(, )
    0};

static const unsigned char keys_js[] = {
#embed "pintas.js" suffix(, )
    0};

static const unsigned char search_css[] = {
#embed "cari.css" suffix(, )
    0};

static const unsigned char search_js[] = {
#embed "cari.js" suffix(, )
    0};

struct sop_asset sop_style_css(void) {
  return (struct sop_asset){style_css, sizeof style_css - 1};
}

struct sop_asset sop_flow_css(void) {
  return (struct sop_asset){flow_css, sizeof flow_css - 1};
}

struct sop_asset sop_charts_css(void) {
  return (struct sop_asset){charts_css, sizeof charts_css - 1};
}

struct sop_asset sop_topics_css(void) {
  return (struct sop_asset){topics_css, sizeof topics_css - 1};
}

struct sop_asset sop_copy_js(void) {
  return (struct sop_asset){copy_js, sizeof copy_js - 1};
}

struct sop_asset sop_print_css(void) {
  return (struct sop_asset){print_css, sizeof print_css - 1};
}

struct sop_asset sop_sort_js(void) {
  return (struct sop_asset){sort_js, sizeof sort_js - 1};
}

struct sop_asset sop_keys_js(void) {
  return (struct sop_asset){keys_js, sizeof keys_js - 1};
}

struct sop_asset sop_search_css(void) {
  return (struct sop_asset){search_css, sizeof search_css - 1};
}

struct sop_asset sop_search_js(void) {
  return (struct sop_asset){search_js, sizeof search_js - 1};
}
