/*
  Tells what kind of line each line of an SOP file is, and finds its keyword.
  Made by "sop grammar" from the vocabulary of the program; not to be edited.

  At the beginning of a line a token without characters tells its kind. The keyword, list mark
  or bar that the line begins with follows as a token of its own, and so does an argument.
*/
#include "tree_sitter/parser.h"

#include <stdlib.h>
#include <string.h>

enum Token {
  TOKEN_KEYWORD,
  TOKEN_ARGUMENT,
  TOKEN_MARK,
  TOKEN_BAR,
  TOKEN_COMMENT,
  TOKEN_NOTE,
  TOKEN__ITEM,
  TOKEN__BAR,
  TOKEN__TEXT,
  TOKEN__REGISTRI,
  TOKEN__ALAMAT_SITUS,
  TOKEN__PENERBIT,
  TOKEN__JAM_KERJA,
  TOKEN__TINJAU_ULANG,
  TOKEN__WARNA,
  TOKEN__SIMBOL_MULAI,
  TOKEN__UKURAN_KERTAS,
  TOKEN__INSTANSI,
  TOKEN__SINGKATAN,
  TOKEN__PEMERINTAH,
  TOKEN__WILAYAH,
  TOKEN__ALAMAT,
  TOKEN__KODE_POS,
  TOKEN__TELEPON,
  TOKEN__FAKS,
  TOKEN__SUREL,
  TOKEN__SITUS,
  TOKEN__UNIT,
  TOKEN__JABATAN,
  TOKEN__LOGO,
  TOKEN__POLA_NOMOR,
  TOKEN__SOP,
  TOKEN__NOMOR_SOP,
  TOKEN__NOMOR_SK,
  TOKEN__STATUS,
  TOKEN__UNIT_KERJA,
  TOKEN__TANGGAL_PEMBUATAN,
  TOKEN__TANGGAL_REVISI,
  TOKEN__TANGGAL_EFEKTIF,
  TOKEN__DISAHKAN_OLEH,
  TOKEN__NAMA,
  TOKEN__NIP,
  TOKEN__DASAR_HUKUM,
  TOKEN__KETERKAITAN,
  TOKEN__PERINGATAN,
  TOKEN__KUALIFIKASI_PELAKSANA,
  TOKEN__PERALATAN_PERLENGKAPAN,
  TOKEN__PENCATATAN_DAN_PENDATAAN,
  TOKEN__PERSYARATAN,
  TOKEN__WAKTU_PENYELESAIAN,
  TOKEN__BATAS_WAKTU,
  TOKEN__BIAYA,
  TOKEN__PRODUK_PELAYANAN,
  TOKEN__PENGADUAN,
  TOKEN__SARANA_PRASARANA,
  TOKEN__KOMPETENSI_PELAKSANA,
  TOKEN__PENGAWASAN_INTERNAL,
  TOKEN__JUMLAH_PELAKSANA,
  TOKEN__JAMINAN_PELAYANAN,
  TOKEN__JAMINAN_KEAMANAN,
  TOKEN__EVALUASI_KINERJA,
  TOKEN__MENGGANTIKAN,
  TOKEN__ID_LAMA,
  TOKEN__JENIS,
  TOKEN__KATEGORI,
  TOKEN__RIWAYAT,
  TOKEN__SUMBER,
  TOKEN__DOKUMEN,
  TOKEN__PELAKSANA,
  TOKEN__LANGKAH,
  TOKEN__KEPUTUSAN,
  TOKEN__BERJENJANG,
  TOKEN__BERSAMAAN,
  TOKEN__CABANG,
  TOKEN__AKHIR_BERSAMAAN,
  TOKEN__OLEH,
  TOKEN__DASAR_DUGAAN,
  TOKEN__KELENGKAPAN,
  TOKEN__WAKTU,
  TOKEN__OUTPUT,
  TOKEN__KETERANGAN,
  TOKEN__TERKAIT,
  TOKEN__JALANKAN,
  TOKEN__HANYA_BILA,
  TOKEN__JIKA,
  TOKEN__PALING_BANYAK,
  TOKEN__LANJUT,
  TOKEN__NOMOR_TERCETAK,
  TOKEN__MELALUI,
  TOKEN__CATATAN,
  TOKEN__ABAIKAN,
};

/* What may stand between a keyword and its colon. */
enum Argument { NOTHING, LABEL, ANSWER, CODE };

typedef struct {
  /* Letters and digits in lower case. */
  const char *letters;
  enum Token token;
  enum Argument argument;
  bool is_canonical;
  /* Needs no colon, because it has no value. */
  bool is_bare;
} Spelling;

static const Spelling spellings[] = {
  {"registri", TOKEN__REGISTRI, NOTHING, true, false},
  {"alamatsitus", TOKEN__ALAMAT_SITUS, NOTHING, true, false},
  {"penerbit", TOKEN__PENERBIT, NOTHING, true, false},
  {"jamkerja", TOKEN__JAM_KERJA, NOTHING, true, false},
  {"tinjauulang", TOKEN__TINJAU_ULANG, NOTHING, true, false},
  {"warna", TOKEN__WARNA, NOTHING, true, false},
  {"simbolmulai", TOKEN__SIMBOL_MULAI, NOTHING, true, false},
  {"ukurankertas", TOKEN__UKURAN_KERTAS, NOTHING, true, false},
  {"instansi", TOKEN__INSTANSI, NOTHING, true, false},
  {"singkatan", TOKEN__SINGKATAN, NOTHING, true, false},
  {"pemerintah", TOKEN__PEMERINTAH, NOTHING, true, false},
  {"wilayah", TOKEN__WILAYAH, NOTHING, true, false},
  {"alamat", TOKEN__ALAMAT, NOTHING, true, false},
  {"kodepos", TOKEN__KODE_POS, NOTHING, true, false},
  {"telepon", TOKEN__TELEPON, NOTHING, true, false},
  {"faks", TOKEN__FAKS, NOTHING, true, false},
  {"surel", TOKEN__SUREL, NOTHING, true, false},
  {"situs", TOKEN__SITUS, NOTHING, true, false},
  {"unit", TOKEN__UNIT, NOTHING, true, false},
  {"jabatan", TOKEN__JABATAN, NOTHING, true, false},
  {"logo", TOKEN__LOGO, NOTHING, true, false},
  {"polanomor", TOKEN__POLA_NOMOR, NOTHING, true, false},
  {"sop", TOKEN__SOP, NOTHING, true, false},
  {"nomorsop", TOKEN__NOMOR_SOP, NOTHING, true, false},
  {"nomorsk", TOKEN__NOMOR_SK, NOTHING, true, false},
  {"status", TOKEN__STATUS, NOTHING, true, false},
  {"unitkerja", TOKEN__UNIT_KERJA, NOTHING, true, false},
  {"tanggalpembuatan", TOKEN__TANGGAL_PEMBUATAN, NOTHING, true, false},
  {"tanggalrevisi", TOKEN__TANGGAL_REVISI, NOTHING, true, false},
  {"tanggalefektif", TOKEN__TANGGAL_EFEKTIF, NOTHING, true, false},
  {"disahkanoleh", TOKEN__DISAHKAN_OLEH, NOTHING, true, false},
  {"nama", TOKEN__NAMA, NOTHING, true, false},
  {"nip", TOKEN__NIP, NOTHING, true, false},
  {"dasarhukum", TOKEN__DASAR_HUKUM, NOTHING, true, false},
  {"keterkaitan", TOKEN__KETERKAITAN, NOTHING, true, false},
  {"peringatan", TOKEN__PERINGATAN, NOTHING, true, false},
  {"kualifikasipelaksana", TOKEN__KUALIFIKASI_PELAKSANA, NOTHING, true, false},
  {"peralatanperlengkapan", TOKEN__PERALATAN_PERLENGKAPAN, NOTHING, true, false},
  {"pencatatandanpendataan", TOKEN__PENCATATAN_DAN_PENDATAAN, NOTHING, true, false},
  {"persyaratan", TOKEN__PERSYARATAN, NOTHING, true, false},
  {"waktupenyelesaian", TOKEN__WAKTU_PENYELESAIAN, NOTHING, true, false},
  {"bataswaktu", TOKEN__BATAS_WAKTU, NOTHING, true, false},
  {"biaya", TOKEN__BIAYA, NOTHING, true, false},
  {"produkpelayanan", TOKEN__PRODUK_PELAYANAN, NOTHING, true, false},
  {"pengaduan", TOKEN__PENGADUAN, NOTHING, true, false},
  {"saranaprasarana", TOKEN__SARANA_PRASARANA, NOTHING, true, false},
  {"kompetensipelaksana", TOKEN__KOMPETENSI_PELAKSANA, NOTHING, true, false},
  {"pengawasaninternal", TOKEN__PENGAWASAN_INTERNAL, NOTHING, true, false},
  {"jumlahpelaksana", TOKEN__JUMLAH_PELAKSANA, NOTHING, true, false},
  {"jaminanpelayanan", TOKEN__JAMINAN_PELAYANAN, NOTHING, true, false},
  {"jaminankeamanan", TOKEN__JAMINAN_KEAMANAN, NOTHING, true, false},
  {"evaluasikinerja", TOKEN__EVALUASI_KINERJA, NOTHING, true, false},
  {"menggantikan", TOKEN__MENGGANTIKAN, NOTHING, true, false},
  {"idlama", TOKEN__ID_LAMA, NOTHING, true, false},
  {"jenis", TOKEN__JENIS, NOTHING, true, false},
  {"kategori", TOKEN__KATEGORI, NOTHING, true, false},
  {"riwayat", TOKEN__RIWAYAT, NOTHING, true, false},
  {"sumber", TOKEN__SUMBER, NOTHING, true, false},
  {"dokumen", TOKEN__DOKUMEN, NOTHING, true, false},
  {"pelaksana", TOKEN__PELAKSANA, NOTHING, true, false},
  {"langkah", TOKEN__LANGKAH, LABEL, true, false},
  {"keputusan", TOKEN__KEPUTUSAN, LABEL, true, false},
  {"berjenjang", TOKEN__BERJENJANG, LABEL, true, false},
  {"bersamaan", TOKEN__BERSAMAAN, NOTHING, true, false},
  {"cabang", TOKEN__CABANG, NOTHING, true, false},
  {"akhirbersamaan", TOKEN__AKHIR_BERSAMAAN, NOTHING, true, true},
  {"oleh", TOKEN__OLEH, NOTHING, true, false},
  {"dasardugaan", TOKEN__DASAR_DUGAAN, NOTHING, true, false},
  {"kelengkapan", TOKEN__KELENGKAPAN, NOTHING, true, false},
  {"waktu", TOKEN__WAKTU, NOTHING, true, false},
  {"output", TOKEN__OUTPUT, NOTHING, true, false},
  {"keterangan", TOKEN__KETERANGAN, NOTHING, true, false},
  {"terkait", TOKEN__TERKAIT, NOTHING, true, false},
  {"jalankan", TOKEN__JALANKAN, NOTHING, true, false},
  {"hanyabila", TOKEN__HANYA_BILA, NOTHING, true, false},
  {"jika", TOKEN__JIKA, ANSWER, true, false},
  {"palingbanyak", TOKEN__PALING_BANYAK, NOTHING, true, false},
  {"lanjut", TOKEN__LANJUT, NOTHING, true, false},
  {"nomortercetak", TOKEN__NOMOR_TERCETAK, NOTHING, true, false},
  {"melalui", TOKEN__MELALUI, NOTHING, true, false},
  {"catatan", TOKEN__CATATAN, NOTHING, true, false},
  {"abaikan", TOKEN__ABAIKAN, CODE, true, false},
  {"simbolmulaidanselesai", TOKEN__SIMBOL_MULAI, NOTHING, false, false},
  {"kapsul", TOKEN__SIMBOL_MULAI, NOTHING, false, false},
  {"kertas", TOKEN__UKURAN_KERTAS, NOTHING, false, false},
  {"namainstansi", TOKEN__INSTANSI, NOTHING, false, false},
  {"kodewilayah", TOKEN__WILAYAH, NOTHING, false, false},
  {"telp", TOKEN__TELEPON, NOTHING, false, false},
  {"telpon", TOKEN__TELEPON, NOTHING, false, false},
  {"fax", TOKEN__FAKS, NOTHING, false, false},
  {"email", TOKEN__SUREL, NOTHING, false, false},
  {"posel", TOKEN__SUREL, NOTHING, false, false},
  {"website", TOKEN__SITUS, NOTHING, false, false},
  {"laman", TOKEN__SITUS, NOTHING, false, false},
  {"situsweb", TOKEN__SITUS, NOTHING, false, false},
  {"polanomorsop", TOKEN__POLA_NOMOR, NOTHING, false, false},
  {"namasop", TOKEN__SOP, NOTHING, false, false},
  {"judulsop", TOKEN__SOP, NOTHING, false, false},
  {"judul", TOKEN__SOP, NOTHING, false, false},
  {"nosop", TOKEN__NOMOR_SOP, NOTHING, false, false},
  {"nosk", TOKEN__NOMOR_SK, NOTHING, false, false},
  {"tglpembuatan", TOKEN__TANGGAL_PEMBUATAN, NOTHING, false, false},
  {"tglrevisi", TOKEN__TANGGAL_REVISI, NOTHING, false, false},
  {"tglefektif", TOKEN__TANGGAL_EFEKTIF, NOTHING, false, false},
  {"tanggalberlaku", TOKEN__TANGGAL_EFEKTIF, NOTHING, false, false},
  {"pengesahan", TOKEN__DISAHKAN_OLEH, NOTHING, false, false},
  {"keterkaitansop", TOKEN__KETERKAITAN, NOTHING, false, false},
  {"peralatandanperlengkapan", TOKEN__PERALATAN_PERLENGKAPAN, NOTHING, false, false},
  {"peralatan", TOKEN__PERALATAN_PERLENGKAPAN, NOTHING, false, false},
  {"pencatatan", TOKEN__PENCATATAN_DAN_PENDATAAN, NOTHING, false, false},
  {"jangkawaktupenyelesaian", TOKEN__WAKTU_PENYELESAIAN, NOTHING, false, false},
  {"jangkawaktu", TOKEN__WAKTU_PENYELESAIAN, NOTHING, false, false},
  {"biayatarif", TOKEN__BIAYA, NOTHING, false, false},
  {"tarif", TOKEN__BIAYA, NOTHING, false, false},
  {"produklayanan", TOKEN__PRODUK_PELAYANAN, NOTHING, false, false},
  {"pengaduanlayanan", TOKEN__PENGADUAN, NOTHING, false, false},
  {"penangananpengaduansarandanmasukan", TOKEN__PENGADUAN, NOTHING, false, false},
  {"saranaprasaranadanataufasilitas", TOKEN__SARANA_PRASARANA, NOTHING, false, false},
  {"jaminankeamanandankeselamatanpelayanan", TOKEN__JAMINAN_KEAMANAN, NOTHING, false, false},
  {"evaluasikinerjapelaksana", TOKEN__EVALUASI_KINERJA, NOTHING, false, false},
  {"kegiatan", TOKEN__LANGKAH, LABEL, false, false},
  {"uraiankegiatan", TOKEN__LANGKAH, LABEL, false, false},
  {"aktivitas", TOKEN__LANGKAH, LABEL, false, false},
  {"perlengkapan", TOKEN__KELENGKAPAN, NOTHING, false, false},
  {"persyaratankelengkapan", TOKEN__KELENGKAPAN, NOTHING, false, false},
  {"keluaran", TOKEN__OUTPUT, NOTHING, false, false},
  {"ket", TOKEN__KETERANGAN, NOTHING, false, false},
  {"bila", TOKEN__JIKA, ANSWER, false, false},
  {"apabila", TOKEN__JIKA, ANSWER, false, false},
};

#define LONGEST_HEAD 80

static bool is_line_end(int32_t c) { return c == '\n' || c == '\r'; }

static bool is_digit(int32_t c) { return c >= '0' && c <= '9'; }

static bool is_letter(int32_t c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

static unsigned utf8_length(int32_t c) {
  return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}

/* Blanks as people type them. */
static bool is_blank(int32_t c) {
  return c == 0x0009 ||
         (c >= 0x000B && c <= 0x000C) ||
         c == 0x0020 ||
         c == 0x00A0 ||
         (c >= 0x2000 && c <= 0x200B) ||
         c == 0x202F ||
         c == 0x2060 ||
         c == 0x3000 ||
         c == 0xFEFF;
}

/* Dashes and quotes that do not count in a keyword. */
static bool is_dash(int32_t c) {
  return (c >= 0x2010 && c <= 0x2027);
}

/* List marks beyond ASCII. */
static bool is_bullet(int32_t c) {
  return c == 0x00B7 ||
         (c >= 0x2013 && c <= 0x2014) ||
         c == 0x2022 ||
         c == 0x25AA ||
         c == 0x25CF;
}

/* A part of the buffer. */
typedef struct {
  unsigned start, end;
} Range;

static Range trim(const int32_t *line, Range range) {
  while (range.start < range.end && is_blank(line[range.start])) range.start++;
  while (range.end > range.start && is_blank(line[range.end - 1])) range.end--;
  return range;
}

/* Whether the letters and digits of a part are those of a spelling. */
static bool is_spelling(const int32_t *line, Range range, const char *letters) {
  for (unsigned i = range.start; i < range.end; i++) {
    int32_t c = line[i];
    if (is_letter(c) || is_digit(c)) {
      if (*letters++ != (is_letter(c) ? (c | 0x20) : c)) return false;
    } else if (c >= 0x80 && !is_blank(c) && !is_dash(c)) {
      return false;
    }
  }
  return *letters == 0;
}

static const Spelling *spelling_of(const int32_t *line, Range range) {
  for (unsigned i = 0; i < sizeof(spellings) / sizeof(spellings[0]); i++) {
    if (is_spelling(line, range, spellings[i].letters)) return &spellings[i];
  }
  return NULL;
}

/* The end of the word at `start`; a digit behind a letter begins a new word. */
static unsigned end_of_word(const int32_t *line, unsigned start, unsigned end) {
  unsigned i = start + 1;
  for (; i < end && !is_blank(line[i]); i++) {
    if (is_digit(line[i]) && is_letter(line[start]) && is_letter(line[i - 1])) break;
  }
  return i;
}

/* The ends of at most `limit` words; how many there are. */
static unsigned word_ends(const int32_t *line, Range range, unsigned *ends, unsigned limit) {
  unsigned count = 0;
  for (unsigned i = range.start; i < range.end && count < limit;) {
    if (is_blank(line[i])) {
      i++;
    } else {
      i = end_of_word(line, i, range.end);
      ends[count++] = i;
    }
  }
  return count;
}

static bool is_one_word(const int32_t *line, Range range) {
  for (unsigned i = range.start; i < range.end; i++) {
    if (is_blank(line[i])) return false;
  }
  return range.start < range.end;
}

static bool is_argument(const int32_t *line, Range range, const Spelling *spelling) {
  unsigned ends[6];
  switch (spelling->argument) {
    case NOTHING: return false;
    case ANSWER: return word_ends(line, range, ends, 6) <= 5;
    case CODE: return is_one_word(line, range);
    /* Another word for a keyword is prose unless it is numbered. */
    case LABEL:
      return is_one_word(line, range) &&
             (spelling->is_canonical || is_digit(line[range.start]));
  }
  return false;
}

/* What is known of the line at hand; the token that comes next, if one does. */
typedef struct {
  /* Whether the first line was met. */
  unsigned char has_begun;
  /* The token that the line begins with, and how many characters it has. */
  unsigned char token, length;
  /* How many characters the argument has. */
  unsigned char argument;
} State;

/* The kind of a line that begins with `line`, up to its colon if it has one. */
static enum Token read_heading(State *state, const int32_t *line, Range head, bool has_colon) {
  unsigned bytes = 0;
  for (unsigned i = head.start; i < head.end; i++) bytes += utf8_length(line[i]);
  if (bytes == 0 || bytes > LONGEST_HEAD) return TOKEN__TEXT;
  const Spelling *spelling = spelling_of(line, head);
  state->token = TOKEN_KEYWORD;
  if (spelling != NULL && (has_colon || spelling->is_bare)) {
    state->length = head.end - head.start;
    return spelling->token;
  }
  if (!has_colon) return TOKEN__TEXT;
  unsigned ends[LONGEST_HEAD];
  unsigned count = word_ends(line, head, ends, LONGEST_HEAD);
  while (count-- > 0) {
    Range name = {head.start, ends[count]};
    Range argument = trim(line, (Range){ends[count], head.end});
    spelling = spelling_of(line, name);
    if (spelling == NULL || !is_argument(line, argument, spelling)) continue;
    state->length = name.end - name.start;
    state->argument = argument.end - argument.start;
    return spelling->token;
  }
  return TOKEN__TEXT;
}

/* How many characters the list mark has that a line begins with; zero if there is none. */
static unsigned mark_length(const int32_t *line, unsigned count) {
  unsigned i = 0;
  if (line[0] == '-' || line[0] == '*') {
    while (i < count && line[i] == line[0]) i++;
    return i;
  }
  if (is_bullet(line[0])) return 1;
  if (is_letter(line[0])) {
    i = 1;
  } else {
    while (i < count && is_digit(line[i])) i++;
  }
  if (i == 0 || i > 3 || i == count || (line[i] != '.' && line[i] != ')')) return 0;
  return i + 1 == count || is_blank(line[i + 1]) ? i + 1 : 0;
}

/* Whether a line is an author's note: the word BELUM and a colon. */
static bool is_note(const int32_t *line, unsigned count, bool has_colon) {
  static const char word[] = "BELUM";
  if (!has_colon || count < sizeof(word) - 1) return false;
  for (unsigned i = 0; i < count; i++) {
    if (i < sizeof(word) - 1 ? line[i] != word[i] : !is_blank(line[i])) return false;
  }
  return true;
}

static bool is_line_over(TSLexer *lexer) {
  return is_line_end(lexer->lookahead) || lexer->eof(lexer);
}

/* The rest of the line as one token, without blanks at its end. */
static enum Token take_line(TSLexer *lexer, enum Token token) {
  while (!is_line_over(lexer)) {
    bool is_visible = !is_blank(lexer->lookahead);
    lexer->advance(lexer, false);
    if (is_visible) lexer->mark_end(lexer);
  }
  return token;
}

/* A bar continues the value above; with two more it is a row of a pasted table. */
static enum Token read_bar(State *state, TSLexer *lexer) {
  unsigned length = 0, bars = 0;
  bool is_run = true;
  while (!is_line_over(lexer)) {
    if (lexer->lookahead == '|') {
      bars++;
      if (is_run) length++;
    } else {
      is_run = false;
    }
    lexer->advance(lexer, false);
  }
  if (bars >= 3) return TOKEN__TEXT;
  state->token = TOKEN_BAR;
  state->length = length;
  return TOKEN__BAR;
}

/* The kind of the line whose first character comes next. */
static enum Token read_line(State *state, TSLexer *lexer) {
  int32_t line[LONGEST_HEAD + 16];
  unsigned count = 0;
  if (lexer->lookahead == '#') return take_line(lexer, TOKEN_COMMENT);
  if (lexer->lookahead == '|') return read_bar(state, lexer);
  while (count < LONGEST_HEAD + 16 && lexer->lookahead != ':' && !is_line_over(lexer)) {
    line[count++] = lexer->lookahead;
    lexer->advance(lexer, false);
  }
  bool has_colon = lexer->lookahead == ':';
  if (count == 0) return TOKEN__TEXT;
  state->length = mark_length(line, count);
  if (state->length > 0) {
    state->token = TOKEN_MARK;
    return TOKEN__ITEM;
  }
  if (is_note(line, count, has_colon)) return take_line(lexer, TOKEN_NOTE);
  if (count == LONGEST_HEAD + 16) return TOKEN__TEXT;
  return read_heading(state, line, trim(line, (Range){0, count}), has_colon);
}

static bool take(TSLexer *lexer, unsigned length, enum Token token) {
  while (is_blank(lexer->lookahead)) lexer->advance(lexer, true);
  int32_t last = 0;
  while (length-- > 0) {
    last = lexer->lookahead;
    lexer->advance(lexer, false);
  }
  /* A row of dashes may be longer than the state can tell. */
  while (token == TOKEN_MARK && (last == '-' || last == '*') && lexer->lookahead == last) {
    lexer->advance(lexer, false);
  }
  lexer->mark_end(lexer);
  lexer->result_symbol = token;
  return true;
}

void *tree_sitter_sop_external_scanner_create(void) { return calloc(1, sizeof(State)); }

void tree_sitter_sop_external_scanner_destroy(void *payload) { free(payload); }

unsigned tree_sitter_sop_external_scanner_serialize(void *payload, char *buffer) {
  memcpy(buffer, payload, sizeof(State));
  return sizeof(State);
}

void tree_sitter_sop_external_scanner_deserialize(void *payload, const char *buffer,
                                                  unsigned length) {
  memset(payload, 0, sizeof(State));
  if (length == sizeof(State)) memcpy(payload, buffer, length);
}

bool tree_sitter_sop_external_scanner_scan(void *payload, TSLexer *lexer,
                                           const bool *valid_symbols) {
  State *state = payload;
  (void)valid_symbols;
  if (state->length > 0) {
    unsigned length = state->length;
    state->length = 0;
    return take(lexer, length, state->token);
  }
  if (state->argument > 0) {
    unsigned length = state->argument;
    state->argument = 0;
    return take(lexer, length, TOKEN_ARGUMENT);
  }
  bool is_line_start = !state->has_begun;
  while (is_blank(lexer->lookahead) || is_line_end(lexer->lookahead)) {
    if (is_line_end(lexer->lookahead)) is_line_start = true;
    lexer->advance(lexer, true);
  }
  if (!is_line_start || lexer->eof(lexer)) return false;
  state->has_begun = true;
  lexer->mark_end(lexer);
  lexer->result_symbol = read_line(state, lexer);
  return true;
}
