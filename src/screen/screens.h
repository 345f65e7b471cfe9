#pragma once

#include "page/book.h"
#include "screen/furniture.h"
#include "screen/stage.h"

namespace kiosk {

// One function per screen, a file each. Each draws below the banner, which compose.cc has cut off first.

void draw_idle(Stage& stage, Rect below);
/// The way back to the visit that Finish has left, for as long as it is offered, in that visit's language: at
/// the end side of `room`, as wide as it needs. The state has one.
void draw_go_on(Stage& stage, Rect room);
/// The height that it comes to have in such a room, in whatever language.
int go_on_height(const Stage& stage, Size room);
void draw_resting(Stage& stage, Rect below);
void draw_library(Stage& stage, const Furniture& furniture);
/// Article start, part, question list, answer and about: a page of the book with what stands round it.
void draw_reading(Stage& stage, const Furniture& furniture, const Article& article, const Book& book);
/// The page that a state shows; null where the book has none.
const Page* shown_page(const State& state, const Article& article, const Book& book);
struct Dress {
  BarContent bar;
  CornerContent corner;
};
/// What the bar and the corner of a page say: one function per kind of page.
Dress dress_article(Stage& stage, const Article& article, const Book& book, int page);
Dress dress_part(Stage& stage, const Article& article, const Book& book, int page);
Dress dress_about(Stage& stage, const Article& article, const Book& book, int page);
Dress dress_answer(Stage& stage, const Article& article, const Book& book, int page);
/// Of a part that is reached by choice: before its pages and behind them is where it was chosen.
Dress dress_by_choice(Stage& stage, const Book& book, int page, const Slot& home);
Dress dress_ask(Stage& stage, const Article& article, const Book& book, int page);
/// One length of the line of progress a part, as long as its pages; filled up to the page shown.
std::vector<Segment> segments_of(const Book& book, int page);
/// From an article's first page: to the library, or, at a site with one article, out of the visit.
Slot way_out(const Stage& stage);
/// Ends the visit.
Slot finish_slot();
/// Where the contents begin to list the parts; nothing where they list none.
std::optional<Position> start_of_list(const Book& book);
/// The way to the list of the parts, wherever in the contents it stands; to their start where they have none.
Slot contents_slot(const Article& article, const Book& book);
/// The button that leads to the questions; nothing where the article has none.
std::optional<Slot> to_questions(const Article& article, const Book& book);
void draw_language_overlay(Stage& stage, Rect below);
void draw_display_overlay(Stage& stage, Rect below);
/// The questions that are ticked, in the language of the article.
std::vector<Message> asked_questions(const State& state, const Article& article);
/// The same as a code for a phone, in plain text: no address holds them.
void draw_questions_home(Stage& stage, Rect below, const Article* article);
/// The article's address for a phone, as a code and in words.
void draw_take_home(Stage& stage, Rect below, const std::string& link);
/// What the reader wants to say to staff, over all but the banner: their words, and below them the site's.
/// `article` is the reader's, `at_site` the same in the site's language; both may be null.
void draw_show(Stage& stage, Rect below, const Article* article, const Article* at_site);
/// The button that leads there.
Slot show_slot();
void draw_still_reading(Stage& stage, Rect below);
/// The keys on which the staff PIN is typed. No key shows that it is pressed.
void draw_staff_pin(Stage& stage, Rect below);
/// Touch is off: how long.
void draw_cleaning(Stage& stage, Rect below);
/// What is known against the text of a page, in full: the message that its mark opens.
void draw_notice(Stage& stage, Rect below, const std::string& notice);
/// The notice for today, in the language whose turn it is: what its mark opens.
void draw_notice_for_today(Stage& stage, Rect below);

/// Marks the sentence that the voice speaks: a box behind its lines.
void mark_spoken(Stage& stage);

}  // namespace kiosk
