/// A piece of a picture in tenths of a point, for parts that look the same in every output.
enum DrawingPiece: Hashable {
  /// How a line is drawn.
  enum Stroke {
    case solid, dashed, dotted
  }

  /// A straight line.
  case line(TableGeometry.Corner, TableGeometry.Corner, Stroke)
  /// The outline of a polygon.
  case outline([TableGeometry.Corner], Stroke)
  /// A line of text that begins at a place on its base line.
  case text(String, TableGeometry.Corner)
  /// A question mark whose base line is below a place.
  case mark(TableGeometry.Corner)
}
