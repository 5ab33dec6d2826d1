// The part of the scanner that is the same for every vocabulary.

extension TreeSitterScanner {
  static let head: StaticString = """
    /*
      Tells what kind of line each line of an SOP file is, and finds its keyword.
      Made by "sop grammar" from the vocabulary of the program; not to be edited.

      At the beginning of a line a token without characters tells its kind. The keyword, list mark
      or bar that the line begins with follows as a token of its own, and so does an argument.
    */
    #include "tree_sitter/parser.h"

    #include <stdlib.h>
    #include <string.h>


    """

  static let characters: StaticString = """
    static bool is_line_end(int32_t c) { return c == '\\n' || c == '\\r'; }

    static bool is_digit(int32_t c) { return c >= '0' && c <= '9'; }

    static bool is_letter(int32_t c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

    static unsigned utf8_length(int32_t c) {
      return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }


    """

  static let keywords: StaticString = """
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


    """

  static let headings: StaticString = """
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


    """

  static let lines: StaticString = """
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


    """

  static let interface: StaticString = """
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

    """
}
